namespace OneStop.Docs.Service.Endpoints;

/// <summary>Media types of the files that a JSON answer can also come as: one status with bodies of two kinds has no other declaration.</summary>
internal sealed record OtherForms(IReadOnlyList<string> Types);
