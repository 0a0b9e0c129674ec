using System.Text;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>One field's code, read character by character up to where a tag stands.</summary>
internal sealed class FieldCode
{
    // Word takes typographic quotes in codes for quotes.
    private const string Quotes = "\"\u201C\u201D\u201E";

    /// <summary>Stands in <see cref="FieldPlace.AddressBefore"/> for a tag that chooses: what follows may be the beginning, too.</summary>
    public const char Choice = '\uFFFC';

    private readonly StringBuilder _word = new();
    private string? _kind;
    private bool _isQuoted;
    private bool _isEscaped;
    private bool _isInWord;
    private bool _isForSwitch;
    private bool _hasAddress;
    private bool _hasValue;

    /// <summary>Takes the next character.</summary>
    public void Add(char character)
    {
        if (_isEscaped || (_isQuoted && !Quotes.Contains(character, StringComparison.Ordinal)))
        {
            _isEscaped = !_isEscaped && character == '\\';
            if (!_isEscaped) _word.Append(character);
        }
        else if (Quotes.Contains(character, StringComparison.Ordinal))
        {
            if (_isInWord) EndWord();
            _isInWord = _isQuoted = !_isQuoted;
        }
        else if (char.IsWhiteSpace(character))
        {
            if (_isInWord) EndWord();
            _isInWord = false;
        }
        else if (_kind is null && !_isInWord && character == '=')
        {
            _kind = "=";
        }
        else
        {
            _isInWord = true;
            _word.Append(character);
        }
    }

    /// <summary>A tag stands here.</summary>
    /// <param name="writes">True when it writes a value; a tag that chooses or repeats does not.</param>
    public FieldPlace AddTag(bool writes)
    {
        var isAddress = string.Equals(_kind, "HYPERLINK", StringComparison.Ordinal) && !_hasAddress && !_isForSwitch && !_hasValue;
        var before = _word.ToString();
        var hasText = before.AsSpan().ContainsAnyExcept(Choice);
        if (writes)
        {
            _isInWord = true;
            _hasValue |= before.Length == 0;
        }
        else if (isAddress && _isInWord)
        {
            _word.Append(Choice);
        }

        return new(_kind, _isQuoted, isAddress && !hasText) { AddressBefore = isAddress && hasText ? before : null };
    }

    private void EndWord()
    {
        var word = _word.ToString();
        _word.Clear();
        _hasValue = false;
        if (_kind is null) _kind = word.ToUpperInvariant();
        else if (!_isQuoted && word.StartsWith('\\')) _isForSwitch = word is "\\l" or "\\o" or "\\t" or "\\L" or "\\O" or "\\T";
        else if (_isForSwitch) _isForSwitch = false;
        else _hasAddress = true;
    }
}
