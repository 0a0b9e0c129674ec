using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>What a file named on the command line holds.</summary>
/// <param name="Name">As given.</param>
internal sealed record InputFile(string Name, byte[] Bytes)
{
    /// <summary>Standard input, where a file name is asked for.</summary>
    public const string StandardInput = "-";

    private const long LengthLimit = 128L << 20;

    /// <summary>The whole file, or standard input for "-"; bounded.</summary>
    public static async Task<Outcome<InputFile>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = name == StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > LengthLimit) return Problem(CliCodes.InputTooLarge, name, (LengthLimit >> 20).ToString(CultureInfo.InvariantCulture));
            }

            return new(new(name, bytes.ToArray()), []);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Problem(CliCodes.CannotRead, name, FileReason.Of(unreadable, name));
        }
    }

    private static Outcome<InputFile> Problem(string code, params string[] arguments) => new(null, [CliCodes.Error(code, arguments)]);
}
