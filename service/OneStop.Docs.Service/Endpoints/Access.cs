namespace OneStop.Docs.Service.Endpoints;

/// <summary>Who may ask an address. What is marked as neither asks for sign-in wherever sign-in is set.</summary>
internal static class Access
{
    /// <summary>Addresses that say nothing of any document: anyone may ask, signed in or not.</summary>
    public static RouteGroupBuilder MapOpen(this IEndpointRouteBuilder app) => app.MapGroup("").WithMetadata(new OpenToAll());

    /// <summary>Addresses about documents that are kept: closed where nobody can say who asks.</summary>
    public static RouteGroupBuilder MapKept(this IEndpointRouteBuilder app) => app.MapGroup("").WithMetadata(new KeptDocuments());
}

/// <summary>Says that an endpoint answers anyone.</summary>
internal sealed class OpenToAll;

/// <summary>Says that an endpoint shows or changes what is kept.</summary>
internal sealed class KeptDocuments;
