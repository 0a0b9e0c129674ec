using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Documents;

/// <summary>A whole finished document, put where its tag stands alone: <c>{{ document x }}</c>. Tags in it are text.</summary>
/// <param name="Source">The document: bytes, base64, a data URI or the name of an asset.</param>
internal sealed record DocumentValue(ScriptValue Source) : MarkupValue
{
    private const int LargestFile = 64 << 20;

    /// <inheritdoc/>
    public override string ToString() => "";

    /// <inheritdoc/>
    internal override MarkupPiece Write(ValueContext context)
    {
        if (Source.IsNull) return MarkupPiece.Nothing;
        if (!context.IsAlone || context.Place != ValuePlace.RunText || context.Surrounding is not { } around)
        {
            return context.Refuse(this, Codes.FragmentNotAlone);
        }

        if (ValueBytes.Find(Source, context.Render.Options.Assets, LargestFile) is not { } bytes)
        {
            return context.Refuse(this, Codes.ValueNotFound, ValueBytes.Describe(Source));
        }

        var document = context.Render.Documents.Find(bytes, context.Render, out var problem);
        return document is null
            ? context.Refuse(this, Codes.DocumentNotReadable, ValueBytes.Describe(Source), problem)
            : MarkupPiece.Blocks(document.Next(context.Part, around.Prefix));
    }
}
