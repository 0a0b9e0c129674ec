using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Crash;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>Issuing in a library of a fake SharePoint, which writes its properties into what it is sent.</summary>
public sealed class SharePointIssuingTests : IssuingContract
{
    private FakeGraph _fake = null!;

    protected override async Task PrepareAsync()
    {
        _fake = await FakeGraph.StartAsync(cancellationToken: Token);
        new SharePointPlace(_fake.GraphUrl, _fake.DriveId, _fake.IssueToken()).Write(Folder.Path);
    }

    protected override Task<IssuingPlace> OpenAsync() => IssuingPlace.OpenAsync("sharepoint", Folder.Path);

    protected override async Task CleanAsync() => await _fake.DisposeAsync();
}
