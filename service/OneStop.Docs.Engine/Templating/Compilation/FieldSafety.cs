using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Rendering;
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
    public static IEnumerable<Diagnostic> Check(PartSyntax part)
    {
        foreach (var tag in part.Tags.Where(tag => tag.IsHole && tag.Field is not null))
        {
            var field = tag.Field!;
            if (field.Kind is null || Closed.Contains(field.Kind, StringComparer.Ordinal)) yield return Codes.Error(Codes.FieldFromData, part.Locate(tag), tag.Text);
            else if (field.AddressBefore is { } before && !IsSafeBeginning(before)) yield return Codes.Error(Codes.LinkRefused, part.Locate(tag), tag.Text, before.Replace(FieldCode.Choice, '…'));
        }
    }

    /// <summary>
    /// True when no value can make another kind of address of it. What surely stands first decides alone; where a tag chooses what
    /// stands first, every piece behind such a tag could.
    /// </summary>
    private static bool IsSafeBeginning(string before)
    {
        var pieces = before.Split(FieldCode.Choice);
        return pieces[0].TrimStart() is { Length: > 0 } first
            ? LinkAddress.Begins(first)
            : pieces[^1].Length > 0 && pieces.Where(piece => piece.Length > 0).All(piece => LinkAddress.Begins(piece) || IsMiddle(piece));
    }

    /// <summary>True for text that neither is nor can become the name of a scheme, nor of a server.</summary>
    /// <remarks>RFC 3986 §3.1.</remarks>
    private static bool IsMiddle(string text) =>
        text.AsSpan().IndexOfAnyExcept(SchemeLetters) is var end and >= 0 && text[end] is not (':' or '\\') && !text.StartsWith("//", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> SchemeLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
}
