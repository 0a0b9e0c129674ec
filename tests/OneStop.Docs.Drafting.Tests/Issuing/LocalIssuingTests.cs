using OneStop.Docs.Drafting.Crash;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>Issuing on a disk.</summary>
public sealed class LocalIssuingTests : IssuingContract
{
    protected override Task<IssuingPlace> OpenAsync() => IssuingPlace.OpenAsync("local", Folder["store"]);
}
