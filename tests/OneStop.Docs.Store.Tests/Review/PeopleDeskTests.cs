using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Tests.Review;

public sealed class PeopleDeskTests : IAsyncLifetime
{
    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await Office.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData("moi", "Người Mới", "ubnd-xa-duc-tho/van-phong", PersonRoles.Clerk, "root", "")]
    [InlineData("an", "Người Mới", "ubnd-xa-duc-tho", PersonRoles.Clerk, "root", "STO307")]
    [InlineData("", "", "Văn phòng", PersonRoles.None, "root", "STO001 STO001 STO001 STO004 STO302")]
    [InlineData("moi", "Người Mới", "ubnd-xa-khac", PersonRoles.Clerk, "root", "STO302")]
    [InlineData("moi", "Người Mới", "ubnd-xa-duc-tho-hai", PersonRoles.Clerk, "root", "STO302")]
    [InlineData("moi", "Người Mới", "ubnd-xa-duc-tho", PersonRoles.Clerk, "an", "STO302")]
    [InlineData("moi", "Người Mới", "ubnd-xa-duc-tho", PersonRoles.Clerk, "ai-do", "STO301")]
    public async Task Only_an_administrator_over_the_unit_lists_people(string id, string name, string unit, PersonRoles roles, string by, string codes)
    {
        Task Add() => _office.People.AddAsync(new(id, name, unit, roles), Office.Act(new(by, by)), Token);
        if (codes.Length == 0)
        {
            await Add();
            Assert.Equal(name, _office.People.Find(id)!.Name);
        }
        else Assert.Equal(codes, await Office.RefusalAsync(Add));
    }

    [Fact]
    public async Task The_last_administrator_cannot_go()
    {
        var root = _office.People.Find("root")!;

        Assert.Equal("STO308", await Office.RefusalAsync(() => _office.People.ChangeAsync(root with { IsActive = false }, Office.Act(Office.Root), Token)));
        Assert.Equal("STO308", await Office.RefusalAsync(() => _office.People.ChangeAsync(root with { Roles = PersonRoles.Clerk }, Office.Act(Office.Root), Token)));
        Assert.Equal("STO301", await Office.RefusalAsync(() => _office.People.ChangeAsync(root with { Id = "khong-co" }, Office.Act(Office.Root), Token)));
    }
}
