using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Values may fill the arguments of a field; what kind of field it is, and what it loads or starts, the template's author says.</summary>
/// <remarks>ECMA-376-1 §17.16.5: fields that read files or data, talk to programs or run macros.</remarks>
internal static class FieldSafety
{
    private static readonly string[] Closed =
    [
        "DATABASE", "DDE", "DDEAUTO", "EMBED", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "MACROBUTTON", "RD",
    ];

    /// <summary>One diagnostic for each tag that writes where it may not.</summary>
    public static IEnumerable<Diagnostic> Check(PartSyntax part) => part.Tags
        .Where(tag => tag.IsHole && tag.Field is { } field && (field.Kind is null || Closed.Contains(field.Kind, StringComparer.Ordinal)))
        .Select(tag => Codes.Error(Codes.FieldFromData, part.Locate(tag), tag.Text));
}
