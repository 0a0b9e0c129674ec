namespace OneStop.Docs.Scripting.Running;

/// <summary>What a function wants an argument to be.</summary>
internal enum ParameterType
{
    Any,
    Text,
    Int,
    Long,
    Double,
    Boolean,
    List,
    Object,
    Date,
    TimeSpan,
    Function,
    Members,
}

/// <summary>One parameter.</summary>
/// <param name="Default">Its value when left out; null: it must be given.</param>
/// <param name="IsRest">It gathers all further arguments into a list.</param>
internal sealed record ParameterDescription(string Name, ParameterType Type, ScriptValue? Default = null, bool IsRest = false);
