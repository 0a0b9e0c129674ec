using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Printing;

/// <summary>Prints documents to PDF through LibreOffice. Each run has its own user profile, so that runs never meet.</summary>
public sealed class PdfConverter(PdfSettings settings)
{
    private const int QuotedOutput = 400;

    /// <summary>Full name of the program, or null when it is not there.</summary>
    public string? Program { get; } = PrintingProgram.Find(settings.Program);

    public bool IsAvailable => Program is not null;

    /// <summary>Prints one .docx.</summary>
    /// <returns>The PDF; a diagnostic when the program is missing, fails or takes too long. Nothing is left on the disk.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; the program and all it started have been ended.</exception>
    public async Task<Outcome<PdfDocument>> ConvertAsync(ReadOnlyMemory<byte> docx, CancellationToken cancellationToken)
    {
        if (Program is null)
        {
            var asked = settings.Program is null ? "" : $" (\"{settings.Program}\")";
            return new(null, [DraftingCodes.Error(DraftingCodes.ConverterMissing, Location.None, asked)]);
        }

        var folder = Directory.CreateTempSubdirectory("onestop-pdf-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "in.docx"), docx, cancellationToken);
            return await RunAsync(folder.FullName, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Outcome<PdfDocument>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.TimeLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var process = Process.Start(Start(folder)) ?? throw new InvalidOperationException("The program is running already.");
            var said = await EndOfAsync(process, either.Token);
            var pdf = Path.Combine(folder, "in.pdf");
            return File.Exists(pdf)
                ? new(new(await File.ReadAllBytesAsync(pdf, cancellationToken)), [])
                : Failed(process.ExitCode, said);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = settings.TimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return new(null, [DraftingCodes.Error(DraftingCodes.ConversionTooLong, Location.None, seconds)]);
        }
        catch (Win32Exception)
        {
            return Failed(-1, "@reason.notstarted");
        }
    }

    private static async Task<string> EndOfAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return $"{await errors} {await output}".Trim();
        }
        finally
        {
            // soffice is a script that starts soffice.bin: without the whole tree the real program would go on.
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private ProcessStartInfo Start(string folder) => new(
        Program!,
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
            "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, Path.Combine(folder, "in.docx"),
        ])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = folder,
    };

    private static Outcome<PdfDocument> Failed(int exitCode, string said) => new(null,
    [
        DraftingCodes.Error(
            DraftingCodes.ConversionFailed, Location.None, exitCode.ToString(CultureInfo.InvariantCulture),
            said.Length == 0 ? "@reason.silent" : said.Length > QuotedOutput ? said[..QuotedOutput] + "…" : said),
    ]);
}
