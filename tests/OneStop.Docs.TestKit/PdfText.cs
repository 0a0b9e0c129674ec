using System.Globalization;
using System.Xml.Linq;

namespace OneStop.Docs.TestKit;

/// <summary>A word of a printed page; measures in points from the top left corner.</summary>
public sealed record PdfWord(int Page, string Text, double Left, double Top, double Right, double Bottom);

/// <summary>A printed page; measures in points.</summary>
public sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfWord> Words)
{
    public bool IsLandscape => Width > Height;

    public string Text => string.Join(' ', Words.Select(word => word.Text));
}

/// <summary>What stands where in a PDF, through poppler's <c>pdftotext</c>.</summary>
public static class PdfText
{
    private static readonly string? Program = ProgramRun.Find("pdftotext");

    /// <summary>Why a test that needs it has to be skipped; null when it is here.</summary>
    public static string? SkipReason => Program is null ? "pdftotext is not installed (apt-get install poppler-utils)." : null;

    /// <summary>The text laid out as printed; pages end with a form feed.</summary>
    public static async Task<string> LayoutAsync(byte[] pdf, CancellationToken cancellationToken) =>
        (await RunAsync("-layout", pdf, cancellationToken)).Text;

    public static async Task<IReadOnlyList<PdfPage>> PagesAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        var text = (await RunAsync("-bbox", pdf, cancellationToken)).Text;

        // poppler writes a DOCTYPE and XHTML names; only the body is of use.
        var start = text.IndexOf("<doc>", StringComparison.Ordinal);
        var end = text.IndexOf("</doc>", StringComparison.Ordinal) + "</doc>".Length;
        var pages = XElement.Parse(text[start..end]).Elements("page");
        return [.. pages.Select((page, i) => Page(i + 1, page))];
    }

    private static PdfPage Page(int number, XElement page) => new(
        number, Measure(page, "width"), Measure(page, "height"),
        [.. page.Elements("word").Select(word => new PdfWord(
            number, word.Value, Measure(word, "xMin"), Measure(word, "yMin"), Measure(word, "xMax"), Measure(word, "yMax")))]);

    private static double Measure(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static async Task<ProgramResult> RunAsync(string mode, byte[] pdf, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["in.pdf"], pdf, cancellationToken);
        return await ProgramRun.RunAsync(Program!, [mode, "-enc", "UTF-8", folder["in.pdf"], "-"], cancellationToken);
    }
}
