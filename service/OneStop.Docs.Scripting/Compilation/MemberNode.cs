using OneStop.Docs.Scripting.Data;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary><c>a.b</c>, <c>a?.b</c></summary>
internal sealed class MemberNode(SourceSpan span, Node target, string name, SourceSpan nameSpan, bool isConditional)
    : PathNode(span), IAssignable
{
    private MemberHint _hint;

    public override bool IsGuarded { get; } = isConditional || target.IsGuarded;

    // x.empty? and x.blank? ask the same of every kind of value.
    private readonly bool _asksEmpty = name is "empty?" or "blank?";

    public override ScriptValue Read(Frame frame) => ReadOf(frame, target.Evaluate(frame));

    private ScriptValue ReadOf(Frame frame, in ScriptValue owner)
    {
        if (_asksEmpty)
        {
            return owner.IsNull ? owner : !EmptyOperation.Concerns(owner) && EmptyOperation.IsEmpty(owner);
        }

        if (owner.AsObject is { } members)
        {
            return ReadMember(frame, members);
        }

        if (frame.Run.Options.StrictMembers && Members.IsUnknown(owner, name))
        {
            throw Fail.At(nameSpan, Codes.MemberNotFound, name);
        }

        return owner.IsNull ? ReadOfNull(frame) : Members.Read(owner, name);
    }

    private ScriptValue ReadMember(Frame frame, ScriptObject members)
    {
        if (members.TryGet(name, ref _hint, out var value))
        {
            return ReferenceEquals(members, frame.Run.DateObject) && name == "format" ? frame.Run.Context.DateFormat : value;
        }

        return frame.Run.Options.StrictMembers
            ? throw Fail.At(nameSpan, Codes.MemberNotFound, name)
            : ScriptValue.Null;
    }

    private ScriptValue ReadOfNull(Frame frame)
    {
        if (IsGuarded || !frame.Run.Options.StrictTargets)
        {
            return ScriptValue.Null;
        }

        throw frame.Run.Options.StrictMembers
            ? Fail.At(nameSpan, Codes.AssignToMemberOfNull, target.Span.Quote, Span.Quote)
            : Fail.At(nameSpan, Codes.MemberOfNull, Span.Quote);
    }

    public void Assign(Frame frame, in ScriptValue value)
    {
        var owner = target.Evaluate(frame);
        if (owner.IsNull)
        {
            throw Fail.At(nameSpan, Codes.AssignToMemberOfNull, target.Span.Quote, Span.Quote);
        }

        if (owner.AsArray is { } array)
        {
            if (array.IsRange)
            {
                throw Fail.At(nameSpan, Codes.ReadOnlyMember, Span.Quote);
            }

            (array.Named ??= new())[name] = value;
            return;
        }

        if (ReferenceEquals(owner.AsObject, frame.Run.DateObject) && name == "format")
        {
            frame.Run.Context.DateFormat = value.IsNull ? ScriptCallContext.UsualDateFormat : Printer.Print(frame.Run, value, Span);
            return;
        }

        if (owner.AsObject is not { } members)
        {
            throw owner.IsNumber || owner.IsBoolean
                ? Fail.At(nameSpan, Codes.MemberOfPrimitive, $"{TypeNames.Shown(frame.Run, owner)}/{TypeNames.Of(owner)}", name)
                : Fail.At(nameSpan, Codes.ReadOnlyMember, Span.Quote);
        }

        if (members.IsReadOnly(name))
        {
            throw Fail.At(nameSpan, Codes.ReadOnlyMember, Span.Quote);
        }

        members[name] = value;
    }
}
