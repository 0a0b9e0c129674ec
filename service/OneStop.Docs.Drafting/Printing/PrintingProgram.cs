namespace OneStop.Docs.Drafting.Printing;

/// <summary>Finds LibreOffice.</summary>
internal static class PrintingProgram
{
    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["soffice.exe", "soffice.com"]
        : ["soffice", "libreoffice"];

    /// <param name="configured">Full name of the program; when given, nothing else is looked at.</param>
    public static string? Find(string? configured)
    {
        if (configured is not null) return File.Exists(configured) ? Path.GetFullPath(configured) : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
