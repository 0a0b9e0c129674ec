using System.Text;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Follows the literals of a part in the order they stand and says into what kind of place the next value would be written.</summary>
/// <remarks>
/// A value stands in the text that follows a start tag with nothing but text between, or inside a start tag: the last
/// piece of markup before it decides, whatever blocks are skipped or repeated.
/// </remarks>
internal sealed class ValuePlaceReader(string prefix)
{
    private readonly byte[] _runText = Encoding.UTF8.GetBytes($"{prefix}t");
    private ValuePlace _place = ValuePlace.PlainText;

    /// <summary>The place after these bytes.</summary>
    public ValuePlace Read(ReadOnlySpan<byte> bytes)
    {
        var open = bytes.LastIndexOf((byte)'<');
        if (open < 0) return _place = AfterTagEnd(bytes);
        var tag = bytes[(open + 1)..];
        var close = tag.IndexOf((byte)'>');
        if (close < 0) return _place = ValuePlace.Attribute;
        return _place = IsRunText(tag[..close]) ? ValuePlace.RunText : ValuePlace.PlainText;
    }

    /// <summary>A start tag that was cut by a value in one of its attributes ends here, or goes on.</summary>
    private ValuePlace AfterTagEnd(ReadOnlySpan<byte> bytes) =>
        _place == ValuePlace.Attribute && bytes.Contains((byte)'>') ? ValuePlace.PlainText : _place;

    private bool IsRunText(ReadOnlySpan<byte> tag) =>
        tag.StartsWith(_runText) && (tag.Length == _runText.Length || tag[_runText.Length] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');
}
