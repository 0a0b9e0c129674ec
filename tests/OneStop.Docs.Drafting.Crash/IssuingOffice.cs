using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Crash;

/// <summary>An office of four that brings documents from draft to issue.</summary>
public static class IssuingOffice
{
    /// <summary>The issuing agency.</summary>
    public const string Agency = "ubnd-xa-duc-tho";

    private const string Unit = Agency + "/van-phong";

    private static readonly Author s_root = new("root", "Quản Trị");
    private static readonly Author s_clerk = new("an", "Nguyễn Thị An");
    private static readonly Author s_leader = new("binh", "Trần Văn Bình");

    /// <summary>The registrar.</summary>
    public static Author Registrar { get; } = new("dung", "Phạm Thị Dung");

    /// <summary>Lists the people who are not listed yet.</summary>
    public static async Task PrepareAsync(IssuingPlace place)
    {
        var desk = new PeopleDesk(place.Database);
        Person[] people =
        [
            new(s_root.Id, s_root.Name, Agency, PersonRoles.Admin), new(s_clerk.Id, s_clerk.Name, Unit, PersonRoles.Clerk),
            new(s_leader.Id, s_leader.Name, Agency, PersonRoles.Leader), new(Registrar.Id, Registrar.Name, Agency, PersonRoles.Registrar),
        ];
        foreach (var person in people)
        {
            if (desk.Find(person.Id) is null) await desk.AddAsync(person, Act(s_root), CancellationToken.None);
        }
    }

    /// <summary>A document, drafted, submitted and approved.</summary>
    public static async Task<VersionInfo> ApproveAsync(IssuingPlace place, string id, string? body = null)
    {
        using var stream = new MemoryStream(Content(id, body));
        var fields = new DocumentFields(id + ".docx", "Kế hoạch " + id, Unit, "KH", null, "KH-UBND");
        var version = (await place.Store.SaveAsync(new(DocumentId.Parse(id), null, fields, Act(s_clerk)), stream, CancellationToken.None)).Version;
        var review = new ReviewDesk(place.Database, place.Store);
        await review.SubmitAsync(new(version.Document, version.Id, Act(s_clerk)), CancellationToken.None);
        await review.ApproveAsync(new(version.Document, version.Id, Act(s_leader)), CancellationToken.None);
        return version;
    }

    /// <summary>What the registrar asks for.</summary>
    public static IssueRequest Request(IssuingPlace place, VersionInfo version, string? key = null) => new(
        version.Document, version.Id, Agency, VietnamTime.Today(place.Database.Time),
        new RegisterEntry("", "Trần Văn Bình", "Như Điều 3", "VT", 10), null, IsLate: false, Act(Registrar, "Ban hành", key));

    /// <summary>An act of someone.</summary>
    public static Act Act(Author by, string reason = "Theo quy trình", string? key = null) => new(by, reason, "onestop/test", key);

    private static byte[] Content(string id, string? body) => DocxFixture.PackText(
        body ?? $"Số:        /KH-UBND\n\nĐức Thọ, ngày     tháng     năm 20…\n\nKẾ HOẠCH\n\nNội dung {id}");
}
