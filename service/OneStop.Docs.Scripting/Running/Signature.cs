namespace OneStop.Docs.Scripting.Running;

/// <summary>What a function takes, counted once: how many arguments by place can go straight into its parameters.</summary>
internal sealed class Signature
{
    public Signature(IReadOnlyList<ParameterDescription> parameters)
    {
        Parameters = [.. parameters];
        Most = Parameters is [.., { IsRest: true }] ? Parameters.Length - 1 : Parameters.Length;
        Least = Array.FindLastIndex(Parameters, parameter => parameter.Default is null && !parameter.IsRest) + 1;
    }

    public ParameterDescription[] Parameters { get; }

    /// <summary>With fewer, one that must be given is missing.</summary>
    public int Least { get; }

    /// <summary>With more, some go into a list or are too many.</summary>
    public int Most { get; }

    /// <summary>True when so many arguments by place need no more than to be converted, each in its place.</summary>
    public bool Takes(int count) => count >= Least && count <= Most;

    /// <summary>Converts the value in this place.</summary>
    public void Convert(in CallSite site, ScriptValue[] values, int place)
    {
        if (Parameters[place].Type != ParameterType.Any)
        {
            values[place] = ArgumentConversion.Convert(site, Parameters[place], values[place], site.Argument(place));
        }
    }

    /// <summary>Gives parameters from this place on their defaults.</summary>
    public void FillUp(ScriptValue[] values, int given)
    {
        for (var i = given; i < values.Length; i++)
        {
            values[i] = Parameters[i].IsRest ? new ScriptArray() : Parameters[i].Default!.Value;
        }
    }
}
