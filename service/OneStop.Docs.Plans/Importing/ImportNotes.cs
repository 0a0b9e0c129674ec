using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Diagnostics;

namespace OneStop.Docs.Plans.Importing;

/// <summary>What an import has to tell the reader, gathered while it goes.</summary>
internal sealed class ImportNotes
{
    private const int QuoteLength = 80;
    private readonly List<Diagnostic> _found = [];

    /// <summary>In document order; what has no place comes first.</summary>
    public IReadOnlyList<Diagnostic> All =>
        [.. _found.OrderBy(note => note.Location.Paragraph ?? 0).ThenBy(note => note.Code, StringComparer.Ordinal)];

    public void Info(string code, Location place, params string[] arguments) => Add(Severity.Info, code, place, arguments);

    public void Warn(string code, Location place, params string[] arguments) => Add(Severity.Warning, code, place, arguments);

    /// <summary>The beginning of a text, short enough to quote.</summary>
    public static string Quote(string text)
    {
        var line = text.Replace('\n', ' ');
        return line.Length <= QuoteLength ? line : Cut(line);
    }

    private static string Cut(string line)
    {
        var space = line.LastIndexOf(' ', QuoteLength - 1, QuoteLength / 2);
        return line[..(space > 0 ? space : QuoteLength)] + " …";
    }

    private void Add(Severity severity, string code, Location place, string[] arguments)
    {
        var quoted = arguments.Select(Quote).ToArray();
        var where = place.Quote is null && quoted.Length > 0 ? place with { Quote = quoted[0] } : place;
        _found.Add(new(code, severity, where, quoted, PlanCodes.Messages));
    }
}
