namespace OneStop.Docs.Store.Graph.Http;

/// <summary>What a program may ask of SharePoint, in resource units and requests.</summary>
/// <param name="UnitsPerMinute">Per app in a tenant.</param>
/// <param name="UnitsPerDay">Per app in a tenant.</param>
/// <param name="RequestsPerFiveMinutes">Per user; null for a program that acts for itself.</param>
/// <remarks>Documented for tenants of up to 1,000 licences: 1,250 units a minute, 1.2 million a day, 3,000 requests in five minutes.</remarks>
public sealed record RateLimits(int UnitsPerMinute = 1250, int UnitsPerDay = 1_200_000, int? RequestsPerFiveMinutes = null);
