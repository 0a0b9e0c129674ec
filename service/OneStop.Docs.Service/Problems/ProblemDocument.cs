using System.ComponentModel;
using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Service.Problems;

[Description("What went wrong, as RFC 9457 problem details (application/problem+json).")]
internal sealed record ProblemDocument(
    [property: Description("The kind of problem: urn:onestop:docs:code: and the code.")] string Type,
    [property: Description("The status in a few words, in the language of Accept-Language.")] string Title,
    [property: Description("The HTTP status.")] int Status,
    [property: Description("A whole sentence: what is wrong, where, and what to do. Show it as it is.")] string Detail,
    [property: Description("The address that was asked.")] string Instance,
    [property: Description("The code of the first error; its page is docs/codes/<code>.md.")] string Code,
    [property: Description("Every error and warning, in the order met.")] IReadOnlyList<Finding> Errors);

[Description("One thing found in what was sent.")]
internal sealed record Finding(
    [property: Description("Stable code, such as PLN003 or TPL004.")] string Code,
    [property: Description("error, warning or info.")] string Severity,
    [property: Description("The sentence to show, in the language of Accept-Language.")] string Detail,
    [property: Description("The place in words; empty when there is none.")] string Place,
    [property: Description("Path in the JSON sent, such as $.taskTables[0].id.")] string? Path,
    [property: Description("Part of the Word package, such as word/document.xml.")] string? Part,
    [property: Description("Paragraph of the part, from 1.")] int? Paragraph,
    [property: Description("Character of the paragraph, from 1.")] int? Column,
    [property: Description("The text complained of.")] string? Quote)
{
    public static Finding From(Diagnostic diagnostic, CultureInfo culture)
    {
        var place = diagnostic.Location;
        return new(
            diagnostic.Code, SeverityName(diagnostic.Severity), diagnostic.Message(culture),
            place.DescribeForPeople(culture), place.Path, place.Part, place.Paragraph, place.Column, place.Quote);
    }

    public static IReadOnlyList<Finding> From(IEnumerable<Diagnostic> diagnostics, CultureInfo culture) =>
        [.. diagnostics.Select(diagnostic => From(diagnostic, culture))];

    private static string SeverityName(Severity severity) => severity switch
    {
        Engine.Diagnostics.Severity.Error => "error",
        Engine.Diagnostics.Severity.Warning => "warning",
        _ => "info",
    };
}
