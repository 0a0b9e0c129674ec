using System.ComponentModel;
using OneStop.Docs.Plans.Deadlines;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Service.Plans;

/// <summary>The words of deadlines as a clerk types them into a table → deadlines, by the same rules as the import.</summary>
internal static class DeadlineReads
{
    public static DeadlineList Read(DeadlineRequest request, CancellationToken cancellationToken)
    {
        // A year that no plan can have is none: the calendar ends at 9999, and then nothing could be said of its months.
        var context = new DeadlineContext(request.Year is >= 1945 and <= 2200 ? request.Year : null);
        return new([.. request.Texts.Select(text =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return DeadlineParser.Parse(text ?? "", context);
        })]);
    }
}

[Description("Words of deadlines to understand.")]
internal sealed record DeadlineRequest(
    [property: Description("As typed: \"Trước 10/3/2026\", \"Quý III\".")] IReadOnlyList<string> Texts,
    [property: Description("The plan's year, for deadlines that name none; null when not known.")] int? Year = null);

[Description("What the words say.")]
internal sealed record DeadlineList(
    [property: Description("One a text, in the same order.")] IReadOnlyList<Deadline> Deadlines);
