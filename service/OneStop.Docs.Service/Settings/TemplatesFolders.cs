namespace OneStop.Docs.Service.Settings;

/// <summary>Finds the templates without being told: the nearest <c>templates</c> folder that holds some, going upwards.</summary>
internal static class TemplatesFolders
{
    public static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "templates");
            if (HoldsTemplates(candidate)) return candidate;
        }

        return null;
    }

    private static bool HoldsTemplates(string folder) =>
        Directory.Exists(folder)
        && Directory.EnumerateDirectories(folder).Any(child => File.Exists(Path.Combine(child, "template.json")));
}
