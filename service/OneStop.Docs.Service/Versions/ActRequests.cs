using System.ComponentModel;

namespace OneStop.Docs.Service.Versions;

[Description("Why something is done.")]
internal sealed record ReasonRequest([property: Description("In words people read later.")] string Reason);

[Description("An earlier version to make the newest.")]
internal sealed record RestoreVersionRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("The version that is believed to be the newest.")] string Base);

[Description("What is to be known of a document; what is absent stays as it is.")]
internal sealed record DescribeDocumentRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("The version that is believed to be the newest.")] string Base,
    [property: Description("File name with extension.")] string? FileName = null,
    [property: Description("The subject line.")] string? Title = null,
    [property: Description("The unit, as a path from the agency down.")] string? Unit = null,
    [property: Description("Type code.")] string? Kind = null,
    [property: Description("The symbol after the number.")] string? Symbol = null);

[Description("A document to hold for a while.")]
internal sealed record LockDocumentRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("1 to 1440.")] int Minutes = 60);

[Description("A document to let go.")]
internal sealed record UnlockDocumentRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("Another person's lock too: an administrator's act.")] bool EvenOthers = false);

[Description("What goes with the file of a new version (part \"request\" of the form, before the part \"file\").")]
internal sealed record SaveVersionRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("The version this one is made on; absent for a new document.")] string? Base = null,
    [property: Description("File name with extension; absent: as before, or as the uploaded file.")] string? FileName = null,
    [property: Description("The subject line; absent: as before.")] string? Title = null,
    [property: Description("The unit, as a path from the agency down; absent: as before.")] string? Unit = null,
    [property: Description("Type code; absent: as before.")] string? Kind = null,
    [property: Description("The symbol after the number; absent: as before.")] string? Symbol = null);
