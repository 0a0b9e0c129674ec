using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary><c>a[i]</c></summary>
internal sealed class IndexNode(SourceSpan span, Node target, Node index) : PathNode(span), IAssignable
{
    public override bool IsGuarded { get; } = target.IsGuarded;

    public override ScriptValue Read(Frame frame)
    {
        var owner = target.Evaluate(frame);
        if (owner.IsNull)
        {
            return frame.Run.Options.StrictTargets && !IsGuarded
                ? throw Fail.At(Span, Codes.IndexOfNull, target.Span.Quote, Span.Quote)
                : ScriptValue.Null;
        }

        var key = index.Evaluate(frame);
        if (key.IsNull)
        {
            return frame.Run.Options.AllowNullIndex
                ? ScriptValue.Null
                : throw Fail.At(index.Span, Codes.NullIndex, target.Span.Quote, Span.Quote);
        }

        return owner.Kind switch
        {
            ScriptKind.Object => ReadMember(frame, owner.AsObject!, key),
            ScriptKind.Array when key.IsText => Members.Read(owner, key.AsText),
            ScriptKind.Array => ReadItem(frame, owner.AsArray!, key),
            ScriptKind.Range => ReadItem(frame, owner.AsRange, key),
            ScriptKind.Text => ReadCharacter(frame, owner.AsText, key),
            ScriptKind.Date or ScriptKind.TimeSpan => Members.Read(owner, Printer.Print(frame.Run, key, index.Span)),
            _ => throw NotAList(frame, owner, key),
        };
    }

    private ScriptValue ReadMember(Frame frame, ScriptObject members, in ScriptValue key)
    {
        var name = Printer.Print(frame.Run, key, index.Span);
        return members.TryGet(name, out var value)
            ? value
            : frame.Run.Options.StrictMembers ? throw Fail.At(index.Span, Codes.MemberNotFound, name) : ScriptValue.Null;
    }

    private ScriptValue ReadItem(Frame frame, ScriptArray items, in ScriptValue key)
    {
        var at = Position(frame, key, items.Count);
        return at >= 0 && at < items.Count ? items[at] : Missing(frame, at, items.Count);
    }

    private ScriptValue ReadItem(Frame frame, ScriptRange range, in ScriptValue key)
    {
        var count = range.Count > int.MaxValue ? int.MaxValue : (int)range.Count;
        var at = Position(frame, key, count);
        return at >= 0 && at < count ? range[at] : Missing(frame, at, count);
    }

    private ScriptValue Missing(Frame frame, int at, int count) => frame.Run.Options.StrictIndexes
        ? throw Fail.At(index.Span, Codes.IndexOutOfBounds, Text.Of(at), Text.Of(count), target.Span.Quote, index.Span.Quote)
        : ScriptValue.Null;

    private ScriptValue ReadCharacter(Frame frame, string text, in ScriptValue key)
    {
        var at = Position(frame, key, text.Length);
        return at >= 0 && at < text.Length
            ? text.Substring(at, 1)
            : throw Fail.At(Span, Codes.CharacterOutOfBounds);
    }

    private int Position(Frame frame, in ScriptValue key, int count)
    {
        var at = Conversion.ToInt(frame.Run, key, index.Span);
        return at < 0 ? at + count : at;
    }

    public void Assign(Frame frame, in ScriptValue value)
    {
        var owner = target.Evaluate(frame);
        if (owner.IsNull)
        {
            throw Fail.At(Span, Codes.IndexOfNull, target.Span.Quote, Span.Quote);
        }

        var key = index.Evaluate(frame);
        if (key.IsNull)
        {
            throw Fail.At(index.Span, Codes.NullIndex, target.Span.Quote, Span.Quote);
        }

        switch (owner.Kind)
        {
            case ScriptKind.Object:
                AssignMember(frame, owner.AsObject!, key, value);
                break;
            case ScriptKind.Array when key.IsText:
                (owner.AsArray!.Named ??= new())[key.AsText] = value;
                break;
            case ScriptKind.Array:
                AssignItem(frame, owner.AsArray!.ItemsToChange, key, value);
                break;
            case ScriptKind.Range:
                AssignItem(frame, owner.AsRange, key, value);
                break;
            case ScriptKind.Date or ScriptKind.TimeSpan:
                throw Fail.At(index.Span, Codes.ReadOnlyIndexed, Printer.Print(frame.Run, key, index.Span), Span.Quote);
            case ScriptKind.Text:
                Position(frame, key, owner.AsText.Length);
                throw Fail.At(index.Span, Codes.FixedText);
            default:
                throw NotAList(frame, owner, key);
        }
    }

    /// <summary>A key that is no number is said before that the value has no items.</summary>
    private ScriptRuntimeException NotAList(Frame frame, in ScriptValue owner, in ScriptValue key)
    {
        Position(frame, key, 0);
        return Fail.At(Span, Codes.NotAList, TypeNames.Of(owner), TypeNames.Shown(frame.Run, owner));
    }

    private void AssignMember(Frame frame, ScriptObject members, in ScriptValue key, in ScriptValue value)
    {
        var name = Printer.Print(frame.Run, key, index.Span);
        if (members.IsReadOnly(name))
        {
            throw Fail.At(index.Span, Codes.ReadOnlyIndexed, name, Span.Quote);
        }

        members[name] = value;
    }

    private void AssignItem(Frame frame, ScriptRange range, in ScriptValue key, in ScriptValue value)
    {
        // What is no number is said before the range becomes a list.
        Position(frame, key, 0);
        frame.Run.SpendItemsOf(index.Span, ScriptValue.From(range));
        AssignItem(frame, range.ItemsToChange, key, value);
    }

    private void AssignItem(Frame frame, List<ScriptValue> items, in ScriptValue key, in ScriptValue value)
    {
        var at = Position(frame, key, items.Count);
        if (at < 0)
        {
            return;
        }

        if (at >= items.Count)
        {
            frame.Run.CountInternal(index.Span, at + 1L);
            while (items.Count <= at)
            {
                items.Add(ScriptValue.Null);
            }
        }

        items[at] = value;
    }
}
