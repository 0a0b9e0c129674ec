using System.Text.Json;

namespace OneStop.Docs.Scripting;

/// <summary>What a script finds by name: one or more layers, the last hiding those before it.</summary>
/// <remarks>Every run makes its own objects over the data: what a script changes, no other run sees.</remarks>
public sealed class ScriptData
{
    private readonly IReadOnlyList<Func<ScriptObject>> _layers;

    private ScriptData(IReadOnlyList<Func<ScriptObject>> layers) => _layers = layers;

    /// <summary>No names at all.</summary>
    public static ScriptData Empty { get; } = new([]);

    /// <summary>The members of a JSON object. The document it belongs to must live as long as the run.</summary>
    public static ScriptData FromJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
            ? new([() => new ScriptObject(json)])
            : throw new ArgumentException("The data of a script is a JSON object.", nameof(json));

    /// <summary>The entries of a dictionary, values as <see cref="ScriptValue.FromObject"/> takes them.</summary>
    public static ScriptData FromDictionary(IReadOnlyDictionary<string, object?> values) =>
        new([() =>
        {
            var members = new ScriptObject();
            foreach (var (name, value) in values)
            {
                members[name] = ScriptValue.FromObject(value);
            }

            return members;
        }]);

    /// <summary>These layers with those of <paramref name="other"/> on top.</summary>
    public ScriptData With(ScriptData other) => new([.. _layers, .. other._layers]);

    internal void PushTo(List<ScriptObject> scopes)
    {
        foreach (var layer in _layers)
        {
            scopes.Add(layer());
        }

        if (_layers.Count == 0)
        {
            scopes.Add(new());
        }
    }
}
