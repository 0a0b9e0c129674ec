namespace OneStop.Docs.Cli.CommandLine;

/// <summary>A folder for several results.</summary>
internal static class OutputFolder
{
    /// <exception cref="OutputException">It cannot be made.</exception>
    public static void Create(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(CliCodes.Error(CliCodes.CannotWrite, path, FileReason.Of(failure, path)), failure);
        }
    }
}
