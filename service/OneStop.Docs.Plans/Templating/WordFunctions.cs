using System.Globalization;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Registers;
using OneStop.Docs.Plans.Wording;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Plans.Templating;

/// <summary>The functions <c>vn.*</c> of templates: what Vietnamese documents write in words.</summary>
internal static class WordFunctions
{
    /// <summary>By name, to be registered.</summary>
    public static IReadOnlyList<(string Name, Delegate Function)> All(AgencyRegister agencies) =>
    [
        ("vn.number_line", (string? number, string? symbol) => DocumentNumber.Line(number, symbol)),
        ("vn.date_words", (ScriptValue date) => ScriptDates.Read(date) is { } known ? DateWords.Long(known) : null),
        ("vn.date_line", (string? place, ScriptValue date) => DateWords.Line(place, ScriptDates.Read(date) ?? new())),
        ("vn.short_date", (ScriptValue date) => ScriptDates.Whole(date) is { } day ? DateWords.Short(day) : null),
        ("vn.roman", (int number) => number is >= 1 and <= Roman.Largest ? Roman.Write(number) : Digits(number)),
        ("vn.letter", (int number) => number >= 1 ? PointLetters.Write(number) : Digits(number)),
        ("vn.words", (ScriptValue number) => Words(number)),
        ("vn.upper", (string? text) => LetterCase.Upper(text ?? "")),
        ("vn.lower", (string? text) => LetterCase.Lower(text ?? "")),
        ("vn.capitalize", (string? text) => LetterCase.Capitalize(text ?? "")),
        ("vn.glue", (string? text) => NoBreak.Glue(text ?? "")),
        ("vn.kind_name", (string? code) => code is null ? null : DocumentKinds.NameOf(code) ?? code),
        ("vn.agency", (string? key, ScriptValue date) => AgencyName(agencies, key, date)),
        ("vn.short_reference", (ScriptCallContext context, string? issuer = null) => Reference(context, issuer)),
    ];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Words(ScriptValue number) => number.ToObject() switch
    {
        int whole => NumberWords.Write(whole),
        long whole => NumberWords.Write(whole),
        double real when Math.Abs(real) < 1e15 => NumberWords.Write((decimal)real),
        decimal real when Math.Abs(real) < 1e18m => NumberWords.Write(real),
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var real)
            && Math.Abs(real) < 1e18m => NumberWords.Write(real),
        _ => null,
    };

    private static string? AgencyName(AgencyRegister agencies, string? key, ScriptValue date)
    {
        if (key is null || ScriptDates.Latest(date) is not { } day) return null;
        return agencies.NameAt(key, day)?.Name.Full;
    }

    private static string Reference(ScriptCallContext context, string? issuer) => DocumentNumber.Reference(
        new Plan
        {
            Id = "",
            Kind = ScriptRecords.TextOf(context.Global("kind")) ?? "",
            Issuer = new Issuer { Name = "" },
            Number = ScriptRecords.TextOf(context.Global("number")),
            Symbol = ScriptRecords.TextOf(context.Global("symbol")),
            Date = ScriptDates.Read(context.Global("date")) ?? new(),
            Subject = "",
        },
        issuer);
}
