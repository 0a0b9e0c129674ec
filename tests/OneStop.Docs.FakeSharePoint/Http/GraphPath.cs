namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>A Graph path read into a pattern to route by and the things it names.</summary>
/// <param name="Pattern">As <c>item/versions/*/content</c> or <c>sites/*/drives</c>.</param>
/// <param name="Address">The item a drive path leads to.</param>
/// <param name="Names">What stood at the stars, in order, decoded.</param>
internal sealed record GraphPath(string Pattern, ItemAddress? Address, IReadOnlyList<string> Names)
{
    /// <summary>Words of the surface; any other segment is a name.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "sites", "root", "drives", "shares", "driveItem", "subscriptions", "search", "query", "$batch", "permissions", "children", "content",
        "createUploadSession", "checkout", "checkin", "discardCheckout", "versions", "restoreVersion", "listItem", "fields",
        "retentionLabel", "createLink", "invite", "delta", "copy", "restore",
    };

    /// <exception cref="GraphRefusal">400: the path does not parse.</exception>
    public static GraphPath Parse(string rawPath)
    {
        if (!rawPath.StartsWith("/v1.0/", StringComparison.Ordinal)) throw GraphRefusal.BadRequest("Invalid version.");
        var path = rawPath["/v1.0/".Length..];
        if (path.StartsWith("drives/", StringComparison.Ordinal)) return ParseDrive(path);
        if (path.StartsWith("sites/", StringComparison.Ordinal) && path.Contains(':', StringComparison.Ordinal)) return ParseSite(path);
        return Route(path.Split('/'), null, []);
    }

    private static GraphPath ParseDrive(string path)
    {
        var segments = path.Split('/');
        if (segments.Length < 3) throw Unknown(segments[^1]);
        var drive = Uri.UnescapeDataString(segments[1]);
        var start = segments[2] == "items" ? 3 : 2;
        if (segments.Length <= start || (start == 2 && !IsRoot(segments[2]))) throw Unknown(segments[2]);

        var rest = string.Join('/', segments[start..]);
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            var pieces = rest.Split('/');
            return Delta(pieces[1..], new ItemAddress(drive, Uri.UnescapeDataString(pieces[0]), []));
        }

        if (colon + 1 >= rest.Length || rest[colon + 1] != '/') throw GraphRefusal.BadRequest("A path after ':' must begin with '/'.");
        var end = rest.IndexOf(':', colon + 1);
        var relative = (end < 0 ? rest[(colon + 2)..] : rest[(colon + 2)..end]).Split('/');
        if (relative.Any(name => name.Length == 0)) throw GraphRefusal.BadRequest("The path holds an empty name.");
        var address = new ItemAddress(drive, Uri.UnescapeDataString(rest[..colon]), [.. relative.Select(Uri.UnescapeDataString)]);
        var tail = end < 0 || end + 1 == rest.Length ? [] : rest[(end + 1)..].Split('/');
        return tail.Length > 0 && tail[0].Length > 0 ? throw Unknown(tail[0]) : Delta(tail.Length > 0 ? tail[1..] : [], address);
    }

    /// <summary>Delta may carry its token in parentheses: <c>root/delta(token='…')</c> (od-driveitem-delta).</summary>
    private static GraphPath Delta(string[] tail, ItemAddress address)
    {
        const string begin = "delta(token='", end = "')";
        if (tail.Length == 1 && tail[0].Length >= begin.Length + end.Length && tail[0].StartsWith(begin, StringComparison.Ordinal) && tail[0].EndsWith(end, StringComparison.Ordinal))
        {
            return new GraphPath("item/delta", address, [Uri.UnescapeDataString(tail[0][begin.Length..^end.Length])]);
        }

        return Route(["item", .. tail], address, []);
    }

    private static GraphPath ParseSite(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        var end = path.IndexOf(':', colon + 1);
        var host = Uri.UnescapeDataString(path["sites/".Length..colon]);
        var relative = Uri.UnescapeDataString(end < 0 ? path[(colon + 1)..] : path[(colon + 1)..end]).Trim('/');
        var tail = end < 0 ? [] : path[(end + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Route(["site-path", .. tail], null, [host, relative]);
    }

    private static GraphPath Route(string[] segments, ItemAddress? address, List<string> names)
    {
        var pattern = new List<string>();
        foreach (var (segment, index) in segments.Select((segment, index) => (segment, index)))
        {
            var isWord = Words.Contains(segment) || (index == 0 && segment is "item" or "site-path");
            pattern.Add(isWord ? segment : "*");
            if (!isWord) names.Add(Uri.UnescapeDataString(segment));
        }

        return new GraphPath(string.Join('/', pattern), address, names);
    }

    private static bool IsRoot(string segment) => segment is "root" or "root:";

    public static GraphRefusal Unknown(string segment) => GraphRefusal.BadRequest($"Resource not found for the segment '{segment}'.");
}

/// <summary>An item by id or <c>root</c>, and a path from there.</summary>
internal sealed record ItemAddress(string DriveId, string ItemId, IReadOnlyList<string> Path);
