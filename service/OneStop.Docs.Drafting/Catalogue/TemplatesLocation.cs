namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>Finds the templates folder when nobody named it.</summary>
public static class TemplatesLocation
{
    /// <summary>The nearest folder <c>templates</c> with templates in it, in <paramref name="start"/> or above; null when there is none.</summary>
    public static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "templates");
            if (HasTemplates(candidate)) return candidate;
        }

        return null;
    }

    private static bool HasTemplates(string folder) =>
        Directory.Exists(folder)
        && Directory.EnumerateDirectories(folder).Any(one => File.Exists(Path.Combine(one, TemplateFolder.Description)));
}
