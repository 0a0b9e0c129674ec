using System.Text;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Drafting.Tests.Merging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Printing;

public sealed class PdfConverterTests
{
    // Writes the number of the process it started beside itself, whole at once, and waits.
    private const string Hanging = "d=$(dirname \"$0\"); sleep 300 & echo $! > \"$d/new\"; mv \"$d/new\" \"$d/child\"; wait";

    private static readonly byte[] Document = new PackageSketch().ToParts().ToBytes();

    [Fact]
    public async Task Two_prints_at_once_do_not_meet()
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        var converter = new PdfConverter(new());

        var prints = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => converter.ConvertAsync(Document, TestContext.Current.CancellationToken)));

        Assert.All(prints, print => Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(print.Value!.Bytes), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_program_the_diagnostic_says_what_to_install()
    {
        var converter = new PdfConverter(new() { Program = "/khong/co/soffice" });

        var problem = Assert.Single((await converter.ConvertAsync(Document, TestContext.Current.CancellationToken)).Diagnostics);

        Assert.False(converter.IsAvailable);
        Assert.Equal(DraftingCodes.ConverterMissing, problem.Code);
        Assert.Contains("/khong/co/soffice", problem.Message(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_makes_nothing_is_quoted()
    {
        using var program = Script("echo 'không in được' >&2; exit 7");

        var problem = Assert.Single((await Convert(program, TimeSpan.FromSeconds(30))).Diagnostics);

        Assert.Equal(DraftingCodes.ConversionFailed, problem.Code);
        Assert.Equal(["7", "không in được"], problem.Arguments);
    }

    [Theory]
    [InlineData("exit 7", "“không có lời giải thích”", "\"it says nothing\"")]
    [InlineData(null, "“chương trình không khởi động được”", "\"the program cannot be started\"")]
    public async Task A_program_that_says_nothing_or_cannot_be_started_is_told_in_both_languages(string? script, string vietnamese, string english)
    {
        using var program = Script(script ?? "");
        if (script is null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(program["soffice"], UnixFileMode.UserRead);

        var problem = Assert.Single((await Convert(program, TimeSpan.FromSeconds(30))).Diagnostics);

        Assert.Equal(DraftingCodes.ConversionFailed, problem.Code);
        Assert.Contains(vietnamese, problem.Message(System.Globalization.CultureInfo.GetCultureInfo("vi")), StringComparison.Ordinal);
        Assert.Contains(english, problem.Message(System.Globalization.CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_hangs_is_ended_with_all_it_started()
    {
        using var program = Script(Hanging);

        var problem = Assert.Single((await Convert(program, TimeSpan.FromSeconds(4))).Diagnostics);

        Assert.Equal(DraftingCodes.ConversionTooLong, problem.Code);
        await Ended(program);
    }

    [Fact]
    public async Task Cancelling_ends_the_program_with_all_it_started()
    {
        using var program = Script(Hanging);
        using var cancel = new CancellationTokenSource();
        var printing = new PdfConverter(new() { Program = program["soffice"] }).ConvertAsync(Document, cancel.Token);
        while (!File.Exists(program["child"])) await Task.Delay(20, TestContext.Current.CancellationToken);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);

        await Ended(program);
    }

    private static Task<Engine.Diagnostics.Outcome<PdfDocument>> Convert(TemporaryFolder program, TimeSpan limit) =>
        new PdfConverter(new() { Program = program["soffice"], TimeLimit = limit }).ConvertAsync(Document, TestContext.Current.CancellationToken);

    /// <summary>A killed process is gone when the kernel comes to it, not when the signal was sent; one left alone would sleep for minutes.</summary>
    private static async Task Ended(TemporaryFolder program)
    {
        var patience = TimeSpan.FromSeconds(30);
        for (var waited = TimeSpan.Zero; IsAlive(program); waited += TimeSpan.FromMilliseconds(20))
        {
            Assert.True(waited < patience, "What the program started goes on.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static bool IsAlive(TemporaryFolder program)
    {
        // The kernel keeps the name of an ended process until its parent looks: state Z is dead.
        var status = $"/proc/{File.ReadAllText(program["child"]).Trim()}/stat";
        try
        {
            return !File.ReadAllText(status).Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>A folder with a program that stands in for LibreOffice.</summary>
    private static TemporaryFolder Script(string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in program is a shell script.");
        var folder = new TemporaryFolder();
        File.WriteAllText(folder["soffice"], "#!/bin/sh\n" + text + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder["soffice"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return folder;
    }
}
