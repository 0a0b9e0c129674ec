using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>A picture: <c>{{ image x width:"4cm" }}</c>. Where only text can stand, its alternative text stands.</summary>
/// <param name="Source">The picture: bytes, base64, a data URI or the name of an asset.</param>
/// <param name="Width">A length as <see cref="ImageBox.TryRead"/> takes it; null: none wished.</param>
/// <param name="Height">The same.</param>
/// <param name="Fit"><c>contain</c>, <c>cover</c>, <c>fill</c>; null: contain.</param>
/// <param name="Alt">What a reader who cannot see it is told; null: nothing.</param>
/// <param name="Align"><c>left</c>, <c>center</c>, <c>right</c>; null: as the paragraph stands.</param>
internal sealed record ImageValue(ScriptValue Source, ScriptValue Width, ScriptValue Height, string? Fit, string? Alt, string? Align) : MarkupValue
{
    /// <inheritdoc/>
    public override string ToString() => Alt ?? "";

    /// <inheritdoc/>
    internal override MarkupPiece Write(ValueContext context)
    {
        if (Source.IsNull) return MarkupPiece.Nothing;
        if (context.Place != ValuePlace.RunText || context.Surrounding is not { } around) return MarkupPiece.Text(ToString());
        if (!TryReadOptions(around.Width, out var width, out var height, out var fit, out var wrong)) return context.Refuse(this, Codes.WrongOption, wrong.Name, wrong.Value);
        if (ImageSource.Find(Source, context, this) is not var (bytes, header)) return MarkupPiece.Nothing;

        var own = header.Turn.IsSideways ? (header.Height, header.Width) : (header.Width, header.Height);
        var run = ImageMarkup.Run(context, around, bytes, header, ImageBox.Of(own, width, height, fit, around.Width), Alt ?? "");
        if (Align is null) return MarkupPiece.Runs(run);
        if (!context.IsAlone) return context.Refuse(this, Codes.WrongOption, "align", Align);
        var properties = PropertyList.Paragraph(around.ParagraphProperties.Span, around.Prefix).WithValue("jc", Align);
        return MarkupPiece.Blocks($"<{around.Prefix}p>{properties}{run}</{around.Prefix}p>");
    }

    /// <summary>The picture in the place of another; null when something is wrong, which is reported.</summary>
    /// <param name="context">Where it stands.</param>
    /// <param name="frame">The size of the other: the picture's own where no size is wished.</param>
    /// <param name="room">How wide text can be there.</param>
    public (ReadOnlyMemory<byte> Bytes, ImageHeader Header, ImageBox Box)? Place(ValueContext context, (Length Width, Length Height) frame, Length room)
    {
        if (!TryReadOptions(room, out var width, out var height, out var fit, out var wrong) || Align is not null)
        {
            var (name, value) = wrong.Name.Length > 0 ? wrong : ("align", Align!);
            context.Refuse(this, Codes.WrongOption, name, value);
            return null;
        }

        if (ImageSource.Find(Source, context, this) is not var (bytes, header)) return null;
        var own = header.Turn.IsSideways ? (header.Height, header.Width) : (header.Width, header.Height);
        if (width is null && height is null) (width, height) = frame;
        return (bytes, header, ImageBox.Of(own, width, height, fit, room));
    }

    private bool TryReadOptions(
        Length room, out Length? width, out Length? height, out ImageFit fit, out (string Name, string Value) wrong)
    {
        wrong = ("", "");
        height = null;
        fit = ImageFit.Contain;
        if (!ImageBox.TryRead(Width, room, out width)) wrong = ("width", Width.ToObject()?.ToString() ?? "");
        else if (!ImageBox.TryRead(Height, room, out height)) wrong = ("height", Height.ToObject()?.ToString() ?? "");
        else if (Align is not (null or "left" or "center" or "right")) wrong = ("align", Align);
        else if (Fit is not (null or "contain" or "cover" or "fill")) wrong = ("fit", Fit);
        else fit = Fit switch { "cover" => ImageFit.Cover, "fill" => ImageFit.Fill, _ => ImageFit.Contain };
        return wrong.Name.Length == 0;
    }
}
