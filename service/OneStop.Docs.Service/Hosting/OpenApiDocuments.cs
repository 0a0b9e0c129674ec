namespace OneStop.Docs.Service.Hosting;

internal static class OpenApiDocuments
{
    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi("v1");
}
