using OneStop.Docs.Engine.Templating.Documents;
using OneStop.Docs.Engine.Templating.Images;
using OneStop.Docs.Engine.Templating.Rich;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>The functions every Word template can call besides those of the language; <c>docs/authors/values.en.md</c> lists them for authors.</summary>
public static class TemplateFunctions
{
    /// <summary>The name of the function that writes raw markup.</summary>
    internal const string RawMarkup = "ooxml";

    /// <summary>The functions of <paramref name="functions"/> and ours.</summary>
    public static ScriptFunctionSet AddTo(ScriptFunctionSet functions)
    {
        foreach (var (name, function) in All) functions = functions.With(name, function);
        return functions;
    }

    private static IReadOnlyList<(string Name, Delegate Function)> All =>
    [
        ("document", Document),
        ("image", Image),
        (RawMarkup, Ooxml),
        ("paragraphs", Paragraphs),
        ("rich.html", Html),
        ("rich.markdown", Markdown),
        ("styled", Styled),
    ];

    private static DocumentValue Document(ScriptCallContext context, ScriptValue source) => new(source) { Origin = context.Place };

    private static ImageValue Image(
        ScriptCallContext context, ScriptValue source, ScriptValue width = default, ScriptValue height = default,
        string? fit = null, string? alt = null, string? align = null) =>
        new(source, width, height, fit, alt, align) { Origin = context.Place };

    private static RawMarkupValue Ooxml(ScriptCallContext context, string? markup) => new(markup ?? "") { Origin = context.Place };

    private static ParagraphsValue Paragraphs(ScriptCallContext context, ScriptValue text) => new(TextOf(context, text, "\n")) { Origin = context.Place };

    private static RichValue Html(ScriptCallContext context, string? text) => new(text ?? "", IsMarkdown: false) { Origin = context.Place };

    private static RichValue Markdown(ScriptCallContext context, string? text) => new(text ?? "", IsMarkdown: true) { Origin = context.Place };

    private static StyledValue Styled(
        ScriptCallContext context, string? text, ScriptValue bold = default, ScriptValue italic = default, ScriptValue underline = default,
        string? color = null, string? style = null) =>
        new(text ?? "", Flag(bold), Flag(italic), Flag(underline), color, style) { Origin = context.Place };

    private static bool? Flag(ScriptValue value) => value.IsNull ? null : value.ToObject() is not false;

    /// <summary>A list's items on lines of their own, anything else as the language writes it.</summary>
    private static string TextOf(ScriptCallContext context, ScriptValue value, string separator) => value.AsArray is { } items
        ? string.Join(separator, items.Select(context.TextOf))
        : context.TextOf(value);
}
