using System.Globalization;
using System.Text;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>The target of a link, as it stands and as a person wrote it.</summary>
/// <param name="Target">As it stands, percent signs and all.</param>
/// <param name="Text">Percent signs resolved.</param>
/// <param name="Starts">Where in the target each character of the text begins; one more than characters: the last is the target's length.</param>
internal sealed record LinkText(string Target, string Text, int[] Starts)
{
    /// <summary>Resolves a target.</summary>
    public static LinkText Of(string target)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        for (var at = 0; at < target.Length;)
        {
            var start = at;
            var bytes = new List<byte>();
            while (at + 2 < target.Length && target[at] == '%' && byte.TryParse(
                target.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 3;
                // One character at a time, so that each knows where it came from.
                if (Rune.DecodeFromUtf8([.. bytes], out _, out _) != System.Buffers.OperationStatus.NeedMoreData) break;
            }

            var piece = bytes.Count > 0 ? Encoding.UTF8.GetString([.. bytes]) : target[at++].ToString();
            foreach (var character in piece)
            {
                text.Append(character);
                starts.Add(start);
            }
        }

        return new(target, text.ToString(), [.. starts, target.Length]);
    }

    /// <summary>What stands in the target between two characters of the text.</summary>
    public string Between(int from, int to) => Target[Starts[from]..Starts[to]];
}
