using System.Globalization;
using System.IO.Compression;
using System.Xml;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Fuzz;

/// <summary>How a case ended.</summary>
public enum CaseEnd
{
    /// <summary>A document came out.</summary>
    Rendered,

    /// <summary>The package, or the template, was refused with reasons.</summary>
    Refused,

    /// <summary>The render was given up with reasons.</summary>
    GivenUp,
}

/// <summary>A case that breaks a promise.</summary>
public sealed class BrokenPromiseException(string promise) : Exception(promise);

/// <summary>Runs a case and holds it against what is promised of every template and data.</summary>
public static class CaseCheck
{
    private static readonly ScriptLimits Limits = new(
        Loops: 500, Recursion: 30, OutputLength: 200_000, Time: TimeSpan.FromSeconds(2), RegexTime: TimeSpan.FromMilliseconds(100), ObjectDepth: 10)
    {
        TextLength = 20_000,
    };

    private static readonly RenderOptions Options = new(CultureInfo.GetCultureInfo("vi-VN"), Limits, new FixedClock());

    private static readonly Dictionary<string, int> Codes = new(StringComparer.Ordinal);

    /// <summary>How often each code was the first reason given.</summary>
    public static IReadOnlyDictionary<string, int> Reasons => Codes;

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true };

    /// <summary>Runs it. Whatever escapes the engine escapes here too.</summary>
    /// <param name="fuzzed">The case.</param>
    /// <param name="mustBeValid">True: where the template is valid by Microsoft's schema, so must be the document. Slow.</param>
    public static CaseEnd Run(FuzzCase fuzzed, bool mustBeValid)
    {
        var (end, document) = Render(fuzzed);
        if (document is null) return end;
        if (Fault(document) is { } fault && Fault(fuzzed.Package.ToBytes()) is null) throw new BrokenPromiseException(fault);
        if (fuzzed.IsRenderedTwice && Render(fuzzed) is var (_, second) && second is not null && !second.AsSpan().SequenceEqual(document))
        {
            throw new BrokenPromiseException("The same template and data gave other bytes the second time.");
        }

        if (mustBeValid && fuzzed.Raw is null && Fault(fuzzed.Package.ToBytes()) is null && OfficeValidator.Check(fuzzed.Package.ToBytes()) is [] && OfficeValidator.Check(document) is [var first, ..])
        {
            throw new BrokenPromiseException($"The template is valid, the document is not: {first}");
        }

        return end;
    }

    private static (CaseEnd End, byte[]? Document) Render(FuzzCase fuzzed)
    {
        var package = fuzzed.Raw is { } raw ? Value(DocumentEngine.Open(raw, PackageLimits.Default)) : fuzzed.Package;
        if (package is null) return (CaseEnd.Refused, null);
        if (Value(DocumentEngine.Compile(package, TemplateOptions.Default)) is not { } template) return (CaseEnd.Refused, null);
        var rendered = DocumentEngine.Render(template, ScriptData.FromJson(fuzzed.Data.RootElement), Options, CancellationToken.None);
        return Value(rendered) is { } document ? (CaseEnd.Rendered, document.Bytes) : (CaseEnd.GivenUp, null);
    }

    private static T? Value<T>(Outcome<T> outcome)
        where T : class
    {
        var hasError = outcome.Diagnostics.Any(d => d.Severity == Severity.Error);
        if (outcome.Value is null != hasError) throw new BrokenPromiseException("Refused without a reason, or given out with an error.");
        if (outcome.Diagnostics is [var first, ..]) Codes[first.Code] = Codes.GetValueOrDefault(first.Code) + 1;
        foreach (var diagnostic in outcome.Diagnostics) diagnostic.ToLine(CultureInfo.InvariantCulture);
        return outcome.Value;
    }

    /// <summary>Why a part is no XML, or null. Spoilt templates may lack namespaces, which the engine does not look at.</summary>
    private static string? Fault(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        foreach (var entry in archive.Entries)
        {
            if (!entry.FullName.StartsWith("word/", StringComparison.Ordinal) || entry.FullName.Contains('_', StringComparison.Ordinal)) continue;
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, Reading);
            try
            {
                while (reader.Read())
                {
                }
            }
            catch (XmlException fault)
            {
                return $"{entry.FullName} is not well-formed: {fault.Message}";
            }
        }

        return null;
    }

    /// <summary>One day for ever; the time a run takes is still measured.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    }
}
