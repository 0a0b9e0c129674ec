using System.Globalization;

namespace OneStop.Docs.Fuzz;

/// <summary>Throws code of the template language together: mostly sound, some of it broken.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="isSound">True: what every run can parse and nearly every run can evaluate.</param>
public sealed class ScriptGrammar(FuzzRandom random, bool isSound)
{
    private const int Deepest = 3;

    private static readonly string[] Names = ["v", "xs", "none", "rows", "r", "i", "x", "n", "yes", "no", "html", "day", "big", "missing", "for", "this"];
    private static readonly string[] SoundNames = ["v", "xs", "none", "rows", "r", "i", "x", "n", "yes", "no", "html", "day", "big"];
    private static readonly string[] Members = ["a", "b", "cs", "name", "size", "first", "index", "last", "empty?"];
    private static readonly string[] Binary = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", ">=", "&&", "||", "??", "..", "..<", "<<", "|"];

    private static readonly string[] Functions =
    [
        "string.upcase", "string.size", "string.split \",\"", "array.size", "array.first", "array.join \", \"", "array.sort", "array.reverse",
        "math.round 1", "math.format \"0.0\"", "date.to_string \"%d/%m/%Y\"", "object.typeof", "html.escape", "string.truncate 3", "array.uniq",
        "regex.replace \"a+\" \"b\"", "string.pad_left 9", "object.keys", "array.limit 2", "string.slice 1 2", "object.to_json", "date.add_days 1",
    ];

    private static readonly string[] Literals =
    [
        "1", "0", "-3", "2.5", "1e9", "99999999999", "true", "null", "\"chữ\"", "'a&b<c>'", "`thô`", "\"\\n\"", "“Word”", "‘x’", "[1, 2, 3]", "{a: 1, b: [2]}", "$\"{v}!\"", "'\t'",
    ];

    private static readonly string[] Openers =
    [
        "for i in xs", "for i in none", "for r in rows", "if yes", "if no", "if v", "for x in 1..3", "while no", "with r", "case v", "for i in xs limit:2 offset:1", "tablerow i in xs cols:2",
        "capture k", "func f", "for c in r.cs", "wrap v", "if missing.x", "for i in missing", "if xs.size > 2 && yes",
    ];

    private static readonly string[] Statements =
    [
        "n = 1", "n += 1", "x = xs[0]", "break", "continue", "ret", "# lời", "## lời ##", "readonly n", "xs[1] = 2", "cell_width 900", "cell_span 2", "r.a = 1", "import math", "include 'x'", "do; end", "n++", "this.v = 2",
    ];

    /// <summary>An expression.</summary>
    public string Expression(int depth = 0)
    {
        if (isSound && random.OneIn(2)) return $"{random.Pick(SoundNames)}{(random.OneIn(3) ? " | string.size" : "")}";
        if (depth >= Deepest || random.OneIn(2)) return Operand();
        return random.Next(7) switch
        {
            0 => $"({Expression(depth + 1)})",
            1 => $"{Expression(depth + 1)} {random.Pick(Binary)} {Expression(depth + 1)}",
            2 => $"{Operand()} | {random.Pick(Functions)}",
            3 => $"{Operand()}[{Expression(depth + 1)}]",
            4 => $"{Expression(depth + 1)} ? {Operand()} : {Operand()}",
            5 => $"!{Operand()}",
            _ => $"{random.Pick(Functions)} {Operand()}",
        };
    }

    /// <summary>What opens a block, without braces.</summary>
    public string Opener() => isSound ? random.Pick(Openers[..9]) : random.OneIn(4) ? $"if {Expression()}" : random.OneIn(8) ? $"for i in {Expression()}" : random.Pick(Openers);

    /// <summary>A tag that writes.</summary>
    public string Hole() => Braced(random.OneIn(2) ? random.Pick(isSound ? SoundNames : Names) : Expression());

    /// <summary>A tag of any kind; blocks are not balanced.</summary>
    public string AnyTag() => random.Next(isSound ? 1 : 8) switch
    {
        0 => Braced(isSound ? random.Pick(Statements[..3]) : random.Pick(Statements)),
        1 => Braced(Opener()),
        2 => Braced("end"),
        3 => Braced(random.OneIn(2) ? "else" : "else if " + Expression()),
        4 => Braced($"{random.Pick(Statements)}; {Opener()}; {Expression()}; end"),
        5 => Broken(),
        6 => random.OneIn(4) ? "{%{ {{ }} }%}" : Hole(),
        _ => Hole(),
    };

    /// <summary>The code in braces, with white space marks now and then.</summary>
    public string Braced(string code) => random.Next(12) switch
    {
        0 => "{{- " + code + " -}}",
        1 => "{{~ " + code + " ~}}",
        2 => "{{" + code + "}}",
        _ => "{{ " + code + " }}",
    };

    private string Operand() => random.Next(5) switch
    {
        0 => random.Pick(Literals),
        1 => $"{random.Pick(Names)}.{random.Pick(Members)}",
        2 => $"{random.Pick(Names)}?.{random.Pick(Members)}",
        3 => random.Next(1000).ToString(CultureInfo.InvariantCulture),
        _ => random.Pick(Names),
    };

    /// <summary>A tag with a character lost, doubled or put in.</summary>
    private string Broken()
    {
        var tag = random.OneIn(2) ? Hole() : Braced(Opener());
        var at = random.Next(tag.Length);
        return random.Next(3) switch
        {
            0 => tag.Remove(at, 1),
            1 => tag.Insert(at, tag[at].ToString()),
            _ => tag.Insert(at, random.Pick(["{", "}", "\"", "(", "[", "|", "\u0301", "\uFFFC", "|>", "=>", "@", "^", "$", "`", "\\"])),
        };
    }
}
