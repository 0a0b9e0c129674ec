using System.Text.Json;
using OneStop.Docs.Scripting.Data;

namespace OneStop.Docs.Scripting;

/// <summary>What a script finds by name: one or more layers, the last hiding those before it.</summary>
/// <remarks>
/// Prepared once, for any number of runs on any number of threads at once. Every run sees objects of its own over it: what a
/// script changes, no other run sees.
/// </remarks>
public sealed class ScriptData
{
    private readonly Prepared[] _layers;

    private ScriptData(Prepared[] layers) => _layers = layers;

    /// <summary>No names at all.</summary>
    public static ScriptData Empty { get; } = new([]);

    /// <summary>The members of a JSON object, read whole: the document may be let go afterwards.</summary>
    /// <exception cref="ArgumentException">It is no object, or nested deeper than the thread can follow.</exception>
    public static ScriptData FromJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
            ? new([new JsonReading().ReadObject(json)])
            : throw new ArgumentException("The data of a script is a JSON object.", nameof(json));

    /// <summary>The entries of a dictionary, values as <see cref="ScriptValue.FromObject"/> takes them; read whole, so that later changes of the dictionary are not seen.</summary>
    /// <exception cref="ArgumentException">It is nested deeper than the thread can follow.</exception>
    public static ScriptData FromDictionary(IReadOnlyDictionary<string, object?> values) =>
        new([new HostReading(isShared: true).ReadMembers(values)]);

    /// <summary>The public properties of a record, and of the records and lists it leads to; each is read when a script asks for it.</summary>
    /// <param name="record">Kept; it must not change while a script runs. Structures in it are copied at each reading.</param>
    /// <param name="naming">How properties are called.</param>
    /// <exception cref="ArgumentException">It is no record: a number, a text, a list, something of the platform.</exception>
    public static ScriptData FromRecord<T>(T record, ScriptNaming naming = ScriptNaming.SnakeCase)
        where T : class => new([ScriptValue.FromRecord(record, naming).AsObject?.Unopened
            ?? throw new ArgumentException("The data of a script is an object with members.", nameof(record))]);

    /// <summary>These layers with those of <paramref name="other"/> on top.</summary>
    public ScriptData With(ScriptData other) => new([.. _layers, .. other._layers]);

    /// <summary>The uppermost layer as an object to read: what is picked from it and put into other data is shared, not copied.</summary>
    public ScriptObject Open() => _layers.Length == 0 ? new() : _layers[^1].Open(new DataChanges()).AsObject!;

    internal void PushTo(List<ScriptObject> scopes)
    {
        var changes = new DataChanges();
        foreach (var layer in _layers)
        {
            scopes.Add(layer.Open(changes).AsObject!);
        }

        if (_layers.Length == 0)
        {
            scopes.Add(new());
        }
    }
}
