using System.Text.Json;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.Rendering;

/// <summary>One set of data for one document.</summary>
/// <param name="Ordinal">Place in the array it came from, from 1; 0 when it came alone.</param>
internal sealed record DataItem(int Ordinal, ReadOnlyMemory<byte> Json);

/// <summary>A data file as the sets of data in it: an array has one in every place.</summary>
internal sealed record DataItems(IReadOnlyList<DataItem> Items)
{
    /// <summary>What is not JSON comes through as one item: whoever reads it says what is wrong and where.</summary>
    public static Outcome<DataItems> Split(InputFile file)
    {
        var json = file.Bytes.AsMemory();
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        if (json.Span.TrimStart(" \t\r\n"u8) is not [(byte)'[', ..]) return new(new([new(0, file.Bytes)]), []);
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 128 });
            var items = document.RootElement.EnumerateArray()
                .Select((element, i) => new DataItem(i + 1, JsonSerializer.SerializeToUtf8Bytes(element)))
                .ToList();
            return items.Count > 0 ? new(new(items), []) : new(null, [CliCodes.Error(CliCodes.EmptyData, file.Name)]);
        }
        catch (JsonException)
        {
            return new(new([new(0, file.Bytes)]), []);
        }
    }
}
