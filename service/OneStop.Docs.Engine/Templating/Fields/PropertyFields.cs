namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Shows the document's properties in <c>DOCPROPERTY</c>, <c>TITLE</c>, <c>AUTHOR</c> and the like.</summary>
internal static class PropertyFields
{
    private static readonly string[] Direct = ["TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS"];

    /// <summary>True for a field that shows a property.</summary>
    public static bool IsOne(Field field) => field.Code.Keyword == "DOCPROPERTY" || Direct.Contains(field.Code.Keyword, StringComparer.Ordinal);

    /// <summary>Writes them; a field that sets the property, or writes it in a format, is left as it is.</summary>
    public static void Write(FieldStory story, Func<DocumentProperties> properties)
    {
        foreach (var field in story.Fields)
        {
            if (!IsOne(field) || field.HasNested || field.Code.Formats.Count > 0 || !field.Code.HasOnly("")) continue;
            var isDirect = field.Code.Keyword != "DOCPROPERTY";
            if (isDirect == (field.Code.Argument is not null)) continue;
            var value = properties().Find(isDirect ? field.Code.Keyword : field.Code.Argument!);
            if (value is not null) story.SetResult(field, string.Join(' ', value.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));
        }
    }
}
