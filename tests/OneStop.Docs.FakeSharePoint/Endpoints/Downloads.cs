using System.Globalization;
using System.Text;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Gives contents and PDF renditions on pre-authenticated URLs.</summary>
internal sealed class Downloads(Core core)
{
    public Reply Content(GraphCall call, string[] segments)
    {
        OnlyGet(call);
        var blob = core.Links.Blob("dl", segments);
        var size = core.Blobs.SizeOf(blob);
        var (from, to) = Range(call, size);
        var partial = call.Header("Range") is not null;
        var reply = new Reply(partial ? 206 : 200)
        {
            File = new FilePart(core.Blobs.PathOf(blob), from, to - from + 1),
            ContentType = MimeTypes.Of(Uri.UnescapeDataString(segments[4])),
        };
        reply.With("Accept-Ranges", "bytes");
        if (partial) reply.With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{size}"));
        return reply;
    }

    /// <summary>A small PDF; before that the failures asked for, with pages in HTML (trap 14).</summary>
    public Reply Pdf(GraphCall call, string[] segments)
    {
        OnlyGet(call);
        var blob = core.Links.Blob("pdf", segments);
        lock (core.Gate)
        {
            if (core.Behaviour.PdfFailures.TryDequeue(out var status))
            {
                var page = $"<html><head><title>{status}</title></head><body>The conversion service could not complete the request.</body></html>";
                return new Reply(status) { Bytes = Encoding.UTF8.GetBytes(page), ContentType = "text/html" };
            }
        }

        return new Reply(200) { Bytes = SmallPdf.Write($"{Uri.UnescapeDataString(segments[4])} ({core.Blobs.SizeOf(blob)} bytes)"), ContentType = "application/pdf" };
    }

    private static void OnlyGet(GraphCall call)
    {
        if (call.Method != "GET") throw new GraphRefusal(405, "invalidRequest", "A download URL takes GET.");
    }

    private static (long From, long To) Range(GraphCall call, long size)
    {
        if (call.Header("Range") is not { } header) return (0, size - 1);
        var parts = header.StartsWith("bytes=", StringComparison.Ordinal) ? header["bytes=".Length..].Split('-') : [];
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from) || from >= size)
        {
            throw GraphRefusal.Range("The requested range is not satisfiable.", "invalidRange");
        }

        var to = long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? Math.Min(end, size - 1) : size - 1;
        return (from, to);
    }
}
