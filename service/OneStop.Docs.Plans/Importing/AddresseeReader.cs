using System.Text.RegularExpressions;

namespace OneStop.Docs.Plans.Importing;

/// <summary>"Kính gửi": on the line itself, or on lines with dashes below it.</summary>
internal static partial class AddresseeReader
{
    public static bool Begins(string text) => Label().IsMatch(text);

    /// <summary>The addressees and the body without their lines.</summary>
    public static (IReadOnlyList<string> Addressees, IReadOnlyList<SourceBlock> Body) Read(IReadOnlyList<SourceBlock> body)
    {
        var at = body.ToList().FindIndex(block => block is SourceLine line && Begins(line.Text));
        if (at < 0 || at > 3) return ([], body);
        var found = new List<string>();
        var first = Label().Replace(((SourceLine)body[at]).Text, "");
        if (first.Length > 0) found.Add(LineText.WithoutStop(first.TrimStart('-', ' ')));
        var next = at + 1;
        while (next < body.Count && body[next] is SourceLine line && LineMarker.Of(line) is { Rank: MarkerRank.Dash } marker)
        {
            found.Add(LineText.WithoutStop(line.Text[marker.TextStart..]));
            next++;
        }

        return (found, [.. body.Take(at), .. body.Skip(next)]);
    }

    [GeneratedRegex(@"^Kính gửi ?:? ?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
