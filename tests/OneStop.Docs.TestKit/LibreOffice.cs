namespace OneStop.Docs.TestKit;

/// <summary>LibreOffice as a second reader of what is made: does it open it, and how does it print it?</summary>
public static class LibreOffice
{
    private static readonly string? Program = ProgramRun.Find("soffice", "libreoffice");

    /// <summary>Why a test that needs it has to be skipped; null when it is here.</summary>
    public static string? SkipReason => Program is null ? "LibreOffice is not installed (apt-get install libreoffice-writer)." : null;

    /// <summary>The document printed to PDF, with a user profile of its own so that several runs do not meet.</summary>
    public static async Task<byte[]> ToPdfAsync(byte[] document, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["in.docx"], document, cancellationToken);
        var result = await ProgramRun.RunAsync(
            Program!,
            [
                $"-env:UserInstallation={new Uri(folder["profile"])}", "--headless", "--norestore",
                "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder["out"], folder["in.docx"],
            ],
            cancellationToken);
        var made = Path.Combine(folder["out"], "in.pdf");
        return File.Exists(made)
            ? await File.ReadAllBytesAsync(made, cancellationToken)
            : throw new InvalidOperationException($"LibreOffice made no PDF (exit {result.ExitCode}): {result.Errors}{result.Text}");
    }
}
