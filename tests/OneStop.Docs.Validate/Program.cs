using System.Text.Json;
using OneStop.Docs.TestKit;

// Microsoft's validator for tests that are not .NET:
//   OneStop.Docs.Validate FILE...   one JSON line a file: {"file":"…","errors":["…"]}
//   OneStop.Docs.Validate           the same for each path read from standard input, answered at once
// Exit code 1 when a file had errors.
var failed = false;
foreach (var file in args.Length > 0 ? args : Lines())
{
    var errors = Errors(file);
    failed |= errors.Count > 0;
    Console.WriteLine(JsonSerializer.Serialize(new { file, errors }));
}

return failed ? 1 : 0;

static IEnumerable<string> Lines()
{
    while (Console.ReadLine() is { Length: > 0 } line)
    {
        yield return line;
    }
}

// What cannot be opened is an error of the file, not of this program.
static IReadOnlyList<string> Errors(string file)
{
    try
    {
        var bytes = File.ReadAllBytes(file);
        return Path.GetExtension(file) == ".xlsx" ? OfficeValidator.CheckWorkbook(bytes) : OfficeValidator.Check(bytes);
    }
    catch (Exception error) when (error is IOException or InvalidDataException or FormatException
        or DocumentFormat.OpenXml.Packaging.OpenXmlPackageException or System.Xml.XmlException)
    {
        return [$"cannot be opened: {error.Message}"];
    }
}
