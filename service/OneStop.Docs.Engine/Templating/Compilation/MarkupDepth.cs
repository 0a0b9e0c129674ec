namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Counts how many elements are open after pieces of sound markup, which may be cut anywhere.</summary>
internal sealed class MarkupDepth
{
    private byte _quote;
    private byte _last;
    private byte _second;
    private bool _isInTag;

    /// <summary>Elements open so far.</summary>
    public int Value { get; private set; }

    /// <summary>Goes on with the next piece.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (!_isInTag)
            {
                _isInTag = b == '<';
                _second = 0;
            }
            else if (_quote != 0)
            {
                if (b == _quote) _quote = 0;
            }
            else if (b is (byte)'"' or (byte)'\'')
            {
                _quote = b;
            }
            else if (b == '>')
            {
                Close();
            }
            else if (_second == 0)
            {
                _second = b;
            }

            _last = b;
        }
    }

    private void Close()
    {
        _isInTag = false;
        if (_second == '/') Value--;
        else if (_second is not ((byte)'?' or (byte)'!') && _last != '/') Value++;
    }
}
