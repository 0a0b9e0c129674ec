using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Values;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Turns one value after another into bytes, in one buffer.</summary>
internal sealed class ValueWriter(TextEscape escape, LinkWriter links, CultureInfo culture) : IDisposable
{
    private readonly MarkupBuffer _buffer = new(int.MaxValue, firstLength: 4 << 10);
    private int _lastValueOfLink;

    /// <summary>What is wrong with values, in the order they came.</summary>
    public List<ValueProblem> Problems { get; } = [];

    /// <summary>The value as it stands behind the literal; valid until the next.</summary>
    /// <param name="text">The value.</param>
    /// <param name="literals">The part's literals.</param>
    /// <param name="last">The number of the one before it.</param>
    public ReadOnlySpan<byte> Escape(ReadOnlySpan<char> text, Literal[] literals, int last)
    {
        _buffer.Clear();
        ref readonly var literal = ref literals[last];
        if (literal.Kind != LiteralKind.Place) escape.Write(_buffer, text, literal.Place);
        else WriteSpecial(text, literal, last);
        return _buffer.Written;
    }

    /// <summary>From here on links belong to this part.</summary>
    public void WriteLinksOf(string part) => links.Part = part;

    /// <summary>Takes a piece of a link's target.</summary>
    public void AddToLink(in Literal piece, int id)
    {
        if (piece.Kind == LiteralKind.LinkOpen) _lastValueOfLink = id;
        links.Add(piece);
    }

    /// <summary>The number of the link whose target ends; valid until the next.</summary>
    public ReadOnlySpan<byte> CloseLink()
    {
        _buffer.Clear();
        if (links.Close(out var address) is { } id) escape.Write(_buffer, id, ValuePlace.Attribute);
        else Problems.Add(new(null, Codes.LinkRefused, [address], _lastValueOfLink));
        return _buffer.Written;
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();

    private void WriteSpecial(ReadOnlySpan<char> text, in Literal literal, int last)
    {
        switch (literal.Place)
        {
            case ValuePlace.DrawingText:
                DrawingText.Write(_buffer, escape, text, literal.Filler);
                break;
            case ValuePlace.LinkTarget:
                _lastValueOfLink = last;
                links.Add(text);
                break;
            case ValuePlace.FieldAddress:
                if (!LinkAddress.IsAllowed(text.Trim())) Problems.Add(new(null, Codes.LinkRefused, [text.ToString()], last));
                escape.Write(_buffer, FieldText.Of(LinkAddress.Mend(text.Trim()), ValuePlace.FieldText), ValuePlace.PlainText);
                break;
            case ValuePlace.Number:
                var number = ChartNumber.Of(text, culture);
                if (number is null) Problems.Add(new(null, Codes.NotANumber, [text.ToString()], last));
                escape.Write(_buffer, number ?? "0", ValuePlace.PlainText);
                break;
            case ValuePlace.FieldText or ValuePlace.FieldWord:
                escape.Write(_buffer, FieldText.Of(text, literal.Place), ValuePlace.PlainText);
                break;
            default:
                escape.Write(_buffer, text, literal.Place);
                break;
        }
    }
}
