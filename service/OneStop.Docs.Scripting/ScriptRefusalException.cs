namespace OneStop.Docs.Scripting;

/// <summary>Thrown by a host function that refuses what it was given; the run ends with an error at the call.</summary>
/// <param name="message">What is wrong and what to do, in English.</param>
/// <param name="messageVi">The same in Vietnamese.</param>
public sealed class ScriptRefusalException(string message, string messageVi) : Exception(message)
{
    /// <summary>What is wrong and what to do, in Vietnamese.</summary>
    public string MessageVi { get; } = messageVi;
}
