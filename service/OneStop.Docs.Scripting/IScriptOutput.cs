namespace OneStop.Docs.Scripting;

/// <summary>Where a running script writes: a text, or the engine's stream of markup.</summary>
/// <remarks>Two implementations: text (<c>CompiledScript.RenderText</c>, captures) and the Word writer of the engine.</remarks>
public interface IScriptOutput
{
    /// <summary>Writes the literal matter with this number (<see cref="LiteralSegment.Id"/>).</summary>
    void WriteLiteral(int id);

    /// <summary>Writes a value already turned into text by the language's rules; the writer escapes it for its medium.</summary>
    void WriteText(ReadOnlySpan<char> text);

    /// <summary>
    /// Offers a value that is not plain text (an object made by a host function, say an image) before it is turned into text.
    /// False when the writer knows nothing better than its text.
    /// </summary>
    bool TryWriteObject(object value);
}
