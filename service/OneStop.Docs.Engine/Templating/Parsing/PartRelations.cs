using System.Text;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Reads what a part points to without laying the package open.</summary>
/// <remarks>ECMA-376-2 §6.5.3.</remarks>
internal static class PartRelations
{
    /// <summary>The relationships of a part, targets as they stand; none when it has none.</summary>
    public static IEnumerable<(string Id, string Type, string Target)> Of(PackageParts package, string part)
    {
        var found = new List<(string, string, string)>();
        if (package.Find(RelationshipList.PartNameFor(part)) is not { } relations) return found;
        var bytes = relations.Content.Span;
        var scanner = new MarkupScanner(bytes, depthLimit: 16);
        while (scanner.Read())
        {
            if (scanner.Token is not (MarkupToken.Start or MarkupToken.Empty)) continue;
            if (Value(bytes, scanner.TokenStart, "Id"u8) is { } id && Value(bytes, scanner.TokenStart, "Target"u8) is { } target)
            {
                found.Add((id, Value(bytes, scanner.TokenStart, "Type"u8) ?? "", target));
            }
        }

        return found;
    }

    private static string? Value(ReadOnlySpan<byte> bytes, int tag, ReadOnlySpan<byte> attribute)
    {
        if (!MarkupAttributes.TryFind(bytes, tag, attribute, out var at, out var end)) return null;
        var text = new StringBuilder();
        while (at < end)
        {
            at += TextEntity.Decode(bytes[at..end], out var rune);
            text.Append(rune.ToString());
        }

        return text.ToString();
    }
}
