using System.Globalization;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>What a <c>TOC</c> field asks for (ECMA-376-1 §17.16.5.68).</summary>
internal sealed class ContentsCode
{
    private readonly Field _field;
    private readonly Dictionary<string, int> _styles = new(StringComparer.OrdinalIgnoreCase);
    private readonly (int From, int To)? _headings;
    private readonly (int From, int To) _outline;
    private readonly (int From, int To)? _unnumbered;

    /// <summary>Reads the instruction.</summary>
    public ContentsCode(Field field)
    {
        _field = field;
        var code = field.Code;
        var isPlain = !code.Has('o') && !code.Has('t') && !code.Has('u') && !code.Has('c');
        _headings = code.Has('o') || isPlain ? Range(code.Value('o')) : null;
        _outline = Range(code.Value('o'));
        _unnumbered = code.Has('n') ? Range(code.Value('n')) : null;
        var parts = (code.Value('t') ?? "").Split([',', ';'], StringSplitOptions.TrimEntries);
        for (var i = 0; i + 1 < parts.Length; i += 2)
        {
            if (int.TryParse(parts[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9) _styles[parts[i]] = level;
        }
    }

    /// <summary>True when we can make what it asks for. Entry fields (<c>TC</c>), captions without label and chapter numbers are left to Word.</summary>
    public bool IsKnown => !_field.HasNested && _field.Code.HasOnly("otunphzwxcb");

    /// <summary>The caption label (<c>Bảng</c>) of a list of tables or figures, or null for headings.</summary>
    public string? Captions => _field.Code.Value('c');

    /// <summary>The bookmark that bounds it, or null.</summary>
    public string? Bookmark => _field.Code.Value('b');

    /// <summary>True when entries link to their heading.</summary>
    public bool HasLinks => _field.Code.Has('h');

    /// <summary>What stands between entry and number instead of a tab, or null.</summary>
    public string? Separator => _field.Code.Value('p');

    /// <summary>True when entries of this level show their page.</summary>
    public bool HasPage(int level) => _unnumbered is not { } range || level < range.From || level > range.To;

    /// <summary>The level of a paragraph in it, or null when it is not in it.</summary>
    public int? LevelOf(MarkupTree tree, int paragraph, DocumentStyles styles)
    {
        if (_styles.TryGetValue(styles.NameOf(tree, paragraph), out var styled)) return styled;
        if (_headings is { } range && styles.HeadingLevel(tree, paragraph) is { } level && level >= range.From && level <= range.To) return level;
        return _field.Code.Has('u') && styles.OutlineLevel(tree, paragraph) is { } outline && outline >= _outline.From && outline <= _outline.To ? outline : null;
    }

    /// <summary><c>1-3</c>; all levels when nothing is said.</summary>
    private static (int From, int To) Range(string? text)
    {
        var parts = (text ?? "").Split('-', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var from) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var to)
            ? (from, to) : (1, 9);
    }
}
