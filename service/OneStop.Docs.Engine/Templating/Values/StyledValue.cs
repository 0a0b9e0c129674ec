using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>Text that looks other than what is around it: <c>{{ styled x bold:true style:"Strong" }}</c>.</summary>
/// <param name="Content">What is written.</param>
/// <param name="Bold">True or false; null: as around.</param>
/// <param name="Italic">The same.</param>
/// <param name="Underline">The same.</param>
/// <param name="Color">Six hexadecimal digits, with or without <c>#</c>; null: as around.</param>
/// <param name="Style">Name of a character style of the template; null: as around.</param>
internal sealed record StyledValue(string Content, bool? Bold, bool? Italic, bool? Underline, string? Color, string? Style) : MarkupValue
{
    /// <inheritdoc/>
    public override string ToString() => Content;

    /// <inheritdoc/>
    internal override MarkupPiece Write(ValueContext context)
    {
        if (context.Place != ValuePlace.RunText || context.Surrounding is not { } around) return MarkupPiece.Text(Content);
        var properties = PropertyList.Run(around.RunProperties.Span, around.Prefix);
        if (Style is not null)
        {
            if (context.Render.Growth.Styles.Find("character", Style) is not { } style) return context.Refuse(this, Codes.WrongOption, "style", Style);
            properties = properties.WithValue("rStyle", style.Id);
        }

        if (Color is not null)
        {
            if (CssColor.Read(Color) is not { } color) return context.Refuse(this, Codes.WrongOption, "color", Color);
            properties = properties.WithValue("color", color);
        }

        properties = Toggle(Toggle(properties, "b", Bold), "i", Italic);
        if (Underline is { } line) properties = properties.WithValue("u", line ? "single" : "none");
        return MarkupPiece.Runs(MarkupText.Run(Content, properties.ToString(), around.Prefix));
    }

    private static PropertyList Toggle(PropertyList properties, string name, bool? isOn) => isOn switch
    {
        true => properties.With(name).With(name + "Cs"),
        false => properties.WithValue(name, "0").WithValue(name + "Cs", "0"),
        null => properties,
    };
}
