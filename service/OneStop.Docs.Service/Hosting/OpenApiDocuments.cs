using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Hosting;

/// <summary>The OpenAPI document: made from the endpoints, the same on every machine and port.</summary>
internal static class OpenApiDocuments
{
    private const string Description =
        "Administrative documents from plan data, in the form of Decree 30/2020/NĐ-CP. "
        + "Failures are problem details (RFC 9457) whose `code` is a diagnostic code; their sentences are Vietnamese, "
        + "or English when Accept-Language prefers it.";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddDocumentTransformer((document, _, _) => NamePlanData(document));
        options.AddOperationTransformer(DescribeRawBodyAsync);
        options.AddOperationTransformer(AddDefaultProblemAsync);
        options.AddOperationTransformer((operation, context, _) => AddOtherForms(operation, context));
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new() { Title = "OneStop.Docs", Version = "1", Description = Description };
        // The address of whoever asked would make the document differ from machine to machine.
        document.Servers = [];
        return Task.CompletedTask;
    }

    // Plan data goes through as it came (JsonElement), so that its schema cannot be read off the type of the property.
    private static Task NamePlanData(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas!;
        foreach (var schema in schemas.Values)
        {
            if (schema.Properties is not { } properties) continue;
            foreach (var (name, property) in properties.Where(entry => IsRawJson(entry.Value)).ToList())
            {
                properties[name] = new OpenApiSchemaReference(nameof(Plan), document) { Description = property.Description };
            }
        }

        schemas.Remove(nameof(JsonElement));
        return Task.CompletedTask;
    }

    private static bool IsRawJson(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference { Reference.Id: nameof(JsonElement) }
        || schema.OneOf?.Any(IsRawJson) == true;

    private static async Task DescribeRawBodyAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var body = context.Description.ActionDescriptor.EndpointMetadata.OfType<RawBody>().LastOrDefault();
        if (body is null) return;
        IOpenApiSchema schema = body.Schema is null
            ? new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }
            : await ReferenceAsync(body.Schema, context, cancellationToken);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = body.Types.ToDictionary(
                type => type, _ => new OpenApiMediaType { Schema = schema }, StringComparer.Ordinal),
        };
    }

    private static async Task AddDefaultProblemAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await ReferenceAsync(typeof(ProblemDocument), context, cancellationToken);
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "What went wrong.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [ProblemResult.ContentType] = new OpenApiMediaType { Schema = schema },
            },
        };
    }

    private static Task AddOtherForms(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var forms = context.Description.ActionDescriptor.EndpointMetadata.OfType<OtherForms>().LastOrDefault();
        foreach (var type in forms?.Types ?? [])
        {
            operation.Responses!["200"].Content![type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        }

        return Task.CompletedTask;
    }

    private static async Task<IOpenApiSchema> ReferenceAsync(
        Type type, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancellationToken);
        context.Document!.AddComponent(type.Name, schema);
        return new OpenApiSchemaReference(type.Name, context.Document);
    }
}
