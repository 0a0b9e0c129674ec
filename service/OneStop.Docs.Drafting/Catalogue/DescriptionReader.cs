using System.Text.Json;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Catalogue;

/// <summary><c>template.json</c> → <see cref="TemplateInfo"/>, or everything that is wrong with it.</summary>
internal sealed class DescriptionReader(string part)
{
    private static readonly int[] KnownSizes = [13, 14];
    private readonly List<Diagnostic> _problems = [];

    public Outcome<TemplateInfo> Read(byte[] json, string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 8, CommentHandling = JsonCommentHandling.Skip });
            var info = Read(document.RootElement, folder);
            return new(_problems.Count > 0 ? null : info, _problems);
        }
        catch (JsonException broken)
        {
            return new(null, [DraftingCodes.Error(DraftingCodes.BrokenDescription, new(part), TextPlace.Of(broken))]);
        }
    }

    private TemplateInfo? Read(JsonElement root, string folder)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Complain("$", "{ \"id\": …, \"title\": … }");
            return null;
        }

        var id = Text(root, "id", isRequired: true) ?? "";
        var name = Path.GetFileName(folder);
        if (id.Length > 0 && (!TemplateId.IsValid(id) || !string.Equals(id, name, StringComparison.Ordinal)))
        {
            _problems.Add(DraftingCodes.Error(DraftingCodes.IdDisagrees, new(part, Path: "$.id", Quote: id), id, name));
        }

        return new()
        {
            Id = id,
            Order = Order(root),
            Title = Localized(root, "title"),
            Kind = Text(root, "kind", isRequired: false),
            Form = Text(root, "form", isRequired: false),
            BodySizes = BodySizes(root),
            Role = Role(root),
            Description = Localized(root, "description"),
            Folder = folder,
        };
    }

    private int Order(JsonElement root)
    {
        if (!root.TryGetProperty("order", out var value)) return int.MaxValue;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var order)) return order;
        Complain("$.order", "1, 2, 3 …");
        return int.MaxValue;
    }

    private string? Text(JsonElement root, string name, bool isRequired)
    {
        if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            return text.Normalize();
        }

        if (isRequired || value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)) Complain($"$.{name}", "\"…\"");
        return null;
    }

    private LocalizedText Localized(JsonElement root, string name)
    {
        if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object)
        {
            return new(Text(value, "vi", isRequired: true) ?? "", Text(value, "en", isRequired: true) ?? "");
        }

        Complain($"$.{name}", "{ \"vi\": \"…\", \"en\": \"…\" }");
        return new("", "");
    }

    private IReadOnlyList<int> BodySizes(JsonElement root)
    {
        if (!root.TryGetProperty("bodySizes", out var value)) return [14];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
            && value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Number && e.TryGetInt32(out var n) && KnownSizes.Contains(n)))
        {
            return [.. value.EnumerateArray().Select(e => e.GetInt32()).Distinct()];
        }

        Complain("$.bodySizes", "[14, 13]");
        return [14];
    }

    private TemplateRole Role(JsonElement root)
    {
        if (!root.TryGetProperty("role", out var value)) return TemplateRole.Document;
        if (value.ValueKind == JsonValueKind.String)
        {
            switch (value.GetString())
            {
                case "document": return TemplateRole.Document;
                case "attachment": return TemplateRole.Attachment;
                case "block": return TemplateRole.Block;
                case "record": return TemplateRole.Record;
            }
        }

        Complain("$.role", "\"document\", \"attachment\", \"block\", \"record\"");
        return TemplateRole.Document;
    }

    private void Complain(string path, string needed) =>
        _problems.Add(DraftingCodes.Error(DraftingCodes.BadDescription, new(part, Path: path), path, needed));
}
