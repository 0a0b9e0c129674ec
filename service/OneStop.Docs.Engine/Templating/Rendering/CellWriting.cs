using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Takes the values that set a cell, and leaves out what a cell holds that goes on from the one above.</summary>
internal sealed class CellWriting
{
    private readonly CellMerging _merging = new();
    private readonly List<(int Literal, string Value)> _bad = [];
    private StringBuilder? _value;
    private object? _kind;
    private int _literal;
    private bool _continues;

    /// <summary>True while what is written is left out.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Numbers of the literals after which a value came that a cell cannot have.</summary>
    public IReadOnlyList<(int Literal, string Value)> Bad => _bad;

    /// <summary>True when the text is a cell's value and not to be written.</summary>
    public bool TryTake(ReadOnlySpan<char> text)
    {
        _value?.Append(text);
        return _value is not null;
    }

    /// <summary>What is written for the literal, besides its own bytes.</summary>
    /// <param name="id">The literal's number.</param>
    /// <param name="literal">The literal.</param>
    /// <param name="isFilled">True when that is the paragraph of a cell that goes on.</param>
    public ReadOnlySpan<byte> Write(int id, in Literal literal, out bool isFilled)
    {
        isFilled = false;
        switch (literal.Kind)
        {
            case LiteralKind.CellValue:
                (_value, _kind, _literal) = (new(), literal.Detail, id);
                return [];
            case LiteralKind.CellValueEnd:
                return End();
            case LiteralKind.MergedContent:
                IsHidden = _continues;
                return [];
            case LiteralKind.MergedContentEnd:
                (isFilled, IsHidden) = (IsHidden, false);
                return isFilled ? literal.Filler : [];
            case LiteralKind.MergeRow:
                _merging.BeginRow((int)literal.Detail!);
                return [];
            default:
                _merging.Reset((int)literal.Detail!);
                return [];
        }
    }

    /// <summary>Nothing above is merged with what follows in the table.</summary>
    public void ResetMerging(int table) => _merging.Reset(table);

    private ReadOnlySpan<byte> End()
    {
        var text = _value!.ToString();
        _value = null;
        if (_kind is CellMerge merge)
        {
            _continues = _merging.Continues(merge, text);
            return _continues ? merge.Continue : merge.Restart;
        }

        var number = (CellNumber)_kind!;
        if (number.Read(text) is not { } value)
        {
            _bad.Add((_literal, text));
            value = number.Least;
        }

        return Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture));
    }
}
