using System.Globalization;

namespace OneStop.Docs.Plans.Reading;

/// <summary>A place in a JSON text, written out as a path (<c>$.taskTables[0].title</c>) only when someone asks.</summary>
internal sealed class JsonPlace
{
    private readonly JsonPlace? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonPlace(JsonPlace? parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    /// <summary>The whole text: <c>$</c>.</summary>
    public static JsonPlace Root { get; } = new(null, null, 0);

    /// <summary>The property <paramref name="name"/> of the object here.</summary>
    public JsonPlace this[string name] => new(this, name, 0);

    /// <summary>The item <paramref name="index"/>, from 0, of the list here.</summary>
    public JsonPlace this[int index] => new(this, null, index);

    /// <inheritdoc/>
    public override string ToString() => _parent switch
    {
        null => "$",
        _ when _name is null => string.Create(CultureInfo.InvariantCulture, $"{_parent}[{_index}]"),
        _ when IsPlain(_name) => $"{_parent}.{_name}",
        _ => $"{_parent}['{_name}']",
    };

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$');
}
