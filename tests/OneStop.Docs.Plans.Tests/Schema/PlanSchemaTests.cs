using System.Text.Json;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Schema;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Schema;

public sealed class PlanSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(PlanSchema.Write()).RootElement;

    [Fact]
    public void The_file_is_what_the_records_give()
    {
        var path = Path.Combine(RepositoryPaths.Templates, "plan.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1") File.WriteAllBytes(path, PlanSchema.Write());

        Assert.Equal(File.ReadAllText(path), System.Text.Encoding.UTF8.GetString(PlanSchema.Write()));
    }

    [Fact]
    public void Every_property_of_every_record_is_described_and_nothing_else()
    {
        var records = typeof(Plan).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Plan).Namespace && t.IsPublic && t != typeof(DocumentKind) && !(t.IsAbstract && t.IsSealed));
        var names = from record in records
                    from property in record.GetProperties()
                    select $"{record.Name}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";

        Assert.Equal(names.Order(StringComparer.Ordinal), PlanSchema.DescribedNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Descriptions_required_names_and_lists_of_values_stand_in_the_schema()
    {
        var properties = Schema.GetProperty("properties");

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Schema.GetProperty("$schema").GetString());
        Assert.Contains("subject", Schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal("Trích yếu nội dung.", properties.GetProperty("subject").GetProperty("description").GetString());
        Assert.Equal(DocumentKinds.All.Count, properties.GetProperty("kind").GetProperty("enum").GetArrayLength());
    }
}
