using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Graph.Uploads;

/// <summary>What an upload address answers: more is wanted, or here is the file, or no. Exactly one is set.</summary>
internal sealed record UploadAnswer(UploadSession? Session, DriveItem? Item, GraphError? Error);
