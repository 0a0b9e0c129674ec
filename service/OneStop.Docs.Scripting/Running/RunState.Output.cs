using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Writing: to the run's output, or to a buffer while something is captured.</summary>
internal sealed partial class RunState
{
    private Stack<TextBuffer>? _spare;
    private IScriptOutput? _output;
    private TextBuffer? _buffer;
    private long _written;
    private long _cutAt;
    private bool _isCut;

    /// <summary>Blanks put after every new line, while an indented include runs.</summary>
    public string Indent { get; set; } = string.Empty;

    public void WriteTo(IScriptOutput output) => _output = output;

    public void WriteTo(TextBuffer buffer) => _buffer = buffer;

    public void WriteLiteral(int id, string text, SourceSpan at)
    {
        if (_buffer is null)
        {
            Count(text.Length, at);
            _output!.WriteLiteral(id);
        }
        else
        {
            WriteText(text, at);
        }
    }

    public void WriteText(ReadOnlySpan<char> text, SourceSpan at)
    {
        if (Limits.OutputCut > 0 && !TryFit(ref text))
        {
            return;
        }

        Count(text.Length, at);
        if (_buffer is null)
        {
            _output!.WriteText(text);
        }
        else
        {
            Keep(_buffer, text, at);
        }
    }

    /// <summary>Puts a text aside: it takes its room twice, there and in the value it ends in.</summary>
    private void Keep(TextBuffer buffer, ReadOnlySpan<char> text, SourceSpan at)
    {
        var length = Indent.Length == 0 ? text.Length : text.Length + ((long)Indent.Length * (text.Count('\n') + 1));
        if (buffer.Length + length > Limits.LongestCapture)
        {
            throw Fail.At(at, Codes.TextLimit, Text.Of(Limits.LongestCapture));
        }

        SpendText(at, 2 * length);
        if (Indent.Length == 0)
        {
            buffer.Append(text);
        }
        else
        {
            buffer.AppendIndented(text, Indent);
        }
    }

    private void Count(int length, SourceSpan at)
    {
        _written += length;
        if (_written > Limits.OutputLength && Limits.OutputLength > 0)
        {
            throw Fail.At(at, Codes.OutputLimit, Text.Of(Limits.OutputLength));
        }
    }

    /// <summary>Writes a value by the rules of the language.</summary>
    public void WriteValue(in ScriptValue value, SourceSpan at)
    {
        if (value.IsText && Limits.OutputCut == 0)
        {
            WriteText(value.AsText, at);
            return;
        }

        switch (value.Kind)
        {
            case ScriptKind.Null:
                return;
            case ScriptKind.Int or ScriptKind.Long:
                Span<char> digits = stackalloc char[32];
                value.AsLong.TryFormat(digits, out var length, default, Culture);
                WriteText(digits[..length], at);
                return;
            case ScriptKind.Other when _buffer is null && value.AsOther is not char && _output!.TryWriteObject(value.AsOther!):
                return;
            default:
                WriteText(Printer.Print(this, value, at), at);
                return;
        }
    }

    /// <summary>Cuts a text to the room that is left; what is first cut ends in dots. False when there is no room at all.</summary>
    private bool TryFit(ref ReadOnlySpan<char> text)
    {
        var room = (int)Math.Max(Limits.OutputCut - _cutAt, -1);
        _cutAt += text.Length;
        if (room >= text.Length)
        {
            return true;
        }

        if (room < 0 || _isCut)
        {
            return false;
        }

        _isCut = true;
        text = string.Concat(text[..room], "...");
        return true;
    }

    /// <summary>From here on everything written is kept aside, until <see cref="EndCapture"/>.</summary>
    public TextBuffer? BeginCapture()
    {
        var outer = _buffer;
        _buffer = _spare is { Count: > 0 } ? _spare.Pop() : new();
        return outer;
    }

    public string EndCapture(TextBuffer? outer)
    {
        var text = _buffer!.ToString();
        _buffer.Clear();
        (_spare ??= new()).Push(_buffer);
        _buffer = outer;
        return text;
    }
}
