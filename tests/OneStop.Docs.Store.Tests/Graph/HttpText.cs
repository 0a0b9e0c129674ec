using System.Globalization;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>A message as a page prints it: first line, headers, body.</summary>
internal sealed record HttpText(string FirstLine, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    /// <summary>The status of an answer; 0 when the first line is none.</summary>
    public int Status
    {
        get
        {
            var words = FirstLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var word = words.FirstOrDefault(candidate => candidate.Length == 3 && candidate.All(char.IsAsciiDigit));
            return word is null ? 0 : int.Parse(word, CultureInfo.InvariantCulture);
        }
    }

    public string? Header(string name) =>
        Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    public static HttpText Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF', '\n').Split('\n');
        var headers = new List<KeyValuePair<string, string>>();
        var next = 1;
        for (; next < lines.Length; next++)
        {
            var line = lines[next];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var isHeader = colon > 0 && line[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
            if (!isHeader) break;
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        return new(lines[0].Trim(), headers, string.Join('\n', lines.Skip(next)).Trim());
    }
}
