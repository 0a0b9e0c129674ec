using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Importing;

/// <summary>What a line begins with, and so how deep it stands. Smaller ranks stand higher.</summary>
internal enum MarkerRank
{
    /// <summary>No marker: a paragraph.</summary>
    None = 0,
    Part = 10,
    Chapter = 20,
    Division = 30,
    Subdivision = 40,
    Capital = 50,
    Roman = 60,
    Article = 70,
    Number = 80,
    DottedNumber = 90,
    NumberBracket = 100,
    Letter = 110,
    BracketedNumber = 120,
    Dash = 130,
    Plus = 140,
    Star = 150,
}

/// <summary>The marker of a line.</summary>
/// <param name="Rank">Which kind.</param>
/// <param name="Label">As printed: <c>I</c>, <c>1</c>, <c>a)</c>, <c>-</c>, <c>Điều 3</c>.</param>
/// <param name="TextStart">Where the text after it begins.</param>
/// <param name="Depth">Of a dotted number: how many numbers; else 0.</param>
internal readonly partial record struct LineMarker(MarkerRank Rank, string Label, int TextStart, int Depth = 0)
{
    private static readonly (MarkerRank Rank, Regex Pattern)[] Patterns =
    [
        (MarkerRank.Part, PartPattern()),
        (MarkerRank.Chapter, ChapterPattern()),
        (MarkerRank.Subdivision, SubdivisionPattern()),
        (MarkerRank.Division, DivisionPattern()),
        (MarkerRank.Article, ArticlePattern()),
        (MarkerRank.Roman, RomanPattern()),
        (MarkerRank.Capital, CapitalPattern()),
        (MarkerRank.DottedNumber, DottedPattern()),
        (MarkerRank.NumberBracket, NumberBracketPattern()),
        (MarkerRank.Number, NumberPattern()),
        (MarkerRank.Letter, LetterPattern()),
        (MarkerRank.BracketedNumber, BracketedNumberPattern()),
        (MarkerRank.Dash, DashPattern()),
        (MarkerRank.Plus, PlusPattern()),
        (MarkerRank.Star, StarPattern()),
    ];

    /// <summary>The marker of <paramref name="line"/>; rank None when it has none.</summary>
    public static LineMarker Of(SourceLine line)
    {
        foreach (var (rank, pattern) in Patterns)
        {
            var match = pattern.Match(line.Text);
            if (!match.Success || !IsMeant(rank, line, match)) continue;
            var label = match.Groups["label"].Value.TrimEnd();
            return new(rank, label, match.Length, rank == MarkerRank.DottedNumber ? label.Count(c => c == '.') + 1 : 0);
        }

        return default;
    }

    /// <summary>A place that can carry a heading: everything down to numbered clauses.</summary>
    public bool CanBeSection => Rank is > MarkerRank.None and <= MarkerRank.DottedNumber;

    /// <summary>Higher in the text than a numbered clause.</summary>
    public bool IsAlwaysSection => Rank is > MarkerRank.None and <= MarkerRank.Article;

    /// <summary>"Mục II của Kế hoạch …" and "C. …" may begin a sentence; only the look of a heading makes them one.</summary>
    private static bool IsMeant(MarkerRank rank, SourceLine line, Match match)
    {
        var rest = line.Text[match.Length..];
        return rank switch
        {
            MarkerRank.Part or MarkerRank.Chapter or MarkerRank.Division or MarkerRank.Subdivision =>
                rest.Length == 0 || line.Bold || line.Centred || LineText.IsCapitals(rest),
            MarkerRank.Roman => Roman.Parse(match.Groups["label"].Value) is not null,
            MarkerRank.Capital => line.Bold || LineText.IsCapitals(rest),
            _ => true,
        };
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<label>(Phần|PHẦN) (thứ \p{L}+|THỨ \p{L}+|[IVXL]+|\d{1,2}))\b[ .:\-–]*", Plain, 1000)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"^(?<label>(Chương|CHƯƠNG) ([IVXL]+|\d{1,2}))\b[ .:\-–]*", Plain, 1000)]
    private static partial Regex ChapterPattern();

    [GeneratedRegex(@"^(?<label>(Tiểu mục|TIỂU MỤC) ([IVXL]+|\d{1,2}))\b[ .:\-–]*", Plain, 1000)]
    private static partial Regex SubdivisionPattern();

    [GeneratedRegex(@"^(?<label>(Mục|MỤC) ([IVXL]+|\d{1,2}))\b[ .:\-–]*", Plain, 1000)]
    private static partial Regex DivisionPattern();

    [GeneratedRegex(@"^(?<label>(Điều|ĐIỀU) \d{1,3}[a-zđ]?) ?[.:] ?", Plain, 1000)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"^(?<label>[IVXL]{1,7}) ?([.)/:\-–]+ ?(?=\S)|[.)]?$)", Plain, 1000)]
    private static partial Regex RomanPattern();

    [GeneratedRegex(@"^(?<label>[A-HĐ])[.)] ?(?=\S)", Plain, 1000)]
    private static partial Regex CapitalPattern();

    [GeneratedRegex(@"^(?<label>\d{1,2}(\.\d{1,2}){1,4})([.):] ?| )(?=[\p{L}""“(])", Plain, 1000)]
    private static partial Regex DottedPattern();

    [GeneratedRegex(@"^(?<label>\d{1,2}\)) ?(?=\S)", Plain, 1000)]
    private static partial Regex NumberBracketPattern();

    [GeneratedRegex(@"^(?<label>\d{1,2}) ?[./]( (?=\S)|(?=[\p{L}""“(]))", Plain, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(- ?)?(?<label>[a-zđ](\)|\.(?= )|\d?\.\d\)?)) ?(?=\S)", Plain, 1000)]
    private static partial Regex LetterPattern();

    [GeneratedRegex(@"^(?<label>\(\d{1,2}\)) ?(?=\S)", Plain, 1000)]
    private static partial Regex BracketedNumberPattern();

    [GeneratedRegex(@"^(?<label>[-–—•·▪●○]) ?(?=\S)", Plain, 1000)]
    private static partial Regex DashPattern();

    [GeneratedRegex(@"^(?<label>\+) ?(?=\S)", Plain, 1000)]
    private static partial Regex PlusPattern();

    [GeneratedRegex(@"^(?<label>\*) ?(?=\S)", Plain, 1000)]
    private static partial Regex StarPattern();
}
