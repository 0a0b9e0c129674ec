using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OneStop.Docs.Scripting.Data;

/// <summary>The shapes met while data is prepared: rows made alike share one. Few are remembered, so odd data costs no more than its size.</summary>
internal sealed class ShapeTable
{
    private const int MostRemembered = 32;

    private readonly List<(ObjectShape Shape, byte[][] Utf8)> _known = [];

    /// <summary>The shape of a JSON object. A name given twice counts once, at its first place.</summary>
    public ObjectShape Find(JsonElement json)
    {
        var count = json.GetPropertyCount();
        foreach (var (shape, utf8) in _known)
        {
            if (utf8.Length == count && HasNames(json, utf8))
            {
                return shape;
            }
        }

        return Remember(json.EnumerateObject().Select(property => JsonStrings.ReadName(property)), count);
    }

    /// <summary>The shape of names that are each given once.</summary>
    public ObjectShape Find(IReadOnlyCollection<string> given)
    {
        foreach (var (shape, _) in _known)
        {
            if (shape.Names.Length == given.Count && given.SequenceEqual(shape.Names, StringComparer.Ordinal))
            {
                return shape;
            }
        }

        return Remember(given, given.Count);
    }

    private static bool HasNames(JsonElement json, byte[][] names)
    {
        var at = 0;
        foreach (var property in json.EnumerateObject())
        {
            if (!JsonMarshal.GetRawUtf8PropertyName(property).SequenceEqual(names[at++]))
            {
                return false;
            }
        }

        return true;
    }

    private ObjectShape Remember(IEnumerable<string> given, int count)
    {
        string[] names = [.. given.Distinct(StringComparer.Ordinal)];
        var shape = new ObjectShape(names);
        // Names are compared as they are written: one with an escape in it could be taken for another.
        if (names.Length == count && _known.Count < MostRemembered && !Array.Exists(names, name => name.Contains('\\', StringComparison.Ordinal)))
        {
            _known.Add((shape, Array.ConvertAll(names, Encoding.UTF8.GetBytes)));
        }

        return shape;
    }
}
