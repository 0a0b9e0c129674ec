using System.Text.Json;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading.Checks;
using OneStop.Docs.Plans.Wording;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Registers;

/// <summary>The data file of the form rules says the same as the code and names a clause for everything.</summary>
public sealed class StandardTests
{
    private static readonly JsonElement Standard = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(RepositoryPaths.Templates, "standards", "nd30.json"))).RootElement;

    [Fact]
    public void Types_of_documents_are_those_of_the_code()
    {
        var coded = Standard.GetProperty("kinds").EnumerateArray()
            .Where(k => k.GetProperty("code").ValueKind == JsonValueKind.String)
            .ToDictionary(k => k.GetProperty("code").GetString()!, k => k.GetProperty("name").GetString()!);

        Assert.Equal(29, Standard.GetProperty("kinds").GetArrayLength());
        Assert.Equal(27, coded.Count);
        Assert.All(coded, k => Assert.Equal(k.Value, DocumentKinds.NameOf(k.Key)));
    }

    [Fact]
    public void Old_codes_urgencies_letters_and_limits_are_those_of_the_code()
    {
        var old = Standard.GetProperty("obsoleteCodes").GetProperty("codes");
        var limits = Standard.GetProperty("metadataLimits");

        Assert.Equal(DocumentKinds.Obsolete, old.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!));
        Assert.Equal(HeadCheck.Urgencies, Texts(Standard.GetProperty("urgency"), "text"));
        Assert.Equal(
            PointLetters.All,
            Standard.GetProperty("numbering").EnumerateArray().Single(n => n.GetProperty("id").GetString() == "N06")
                .GetProperty("letters").EnumerateArray().Select(l => l.GetString()!));
        Assert.Equal(
            [MetadataCheck.Number, MetadataCheck.Symbol, MetadataCheck.Subject, MetadataCheck.OrganName, MetadataCheck.Position, MetadataCheck.FullName],
            new[] { "CodeNumber", "CodeNotation", "Subject", "OrganName", "Position", "FullName" }.Select(n => limits.GetProperty(n).GetInt32()));
    }

    [Fact]
    public void Every_element_has_a_clause_and_sizes_inside_its_range()
    {
        foreach (var element in Standard.GetProperty("elements").EnumerateArray())
        {
            Assert.StartsWith("Phụ lục I", element.GetProperty("clause").GetString(), StringComparison.Ordinal);
            if (!element.TryGetProperty("sizeIn", out var sizes)) continue;
            var range = element.GetProperty("size");
            Assert.All(sizes.EnumerateObject(), s => Assert.InRange(
                s.Value.GetInt32(), range.GetProperty("min").GetInt32(), range.GetProperty("max").GetInt32()));
        }
    }

    private static IEnumerable<string> Texts(JsonElement list, string property) =>
        list.EnumerateArray().Select(i => i.GetProperty(property).GetString()!);
}
