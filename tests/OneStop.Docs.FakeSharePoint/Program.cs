using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.FakeSharePoint;

/// <summary>
/// The fake as a program of its own: <c>[--port n] [--content-port n] [--state folder] [--seed text]</c>.
/// Writes one line of JSON when it is ready; ends, saving its state folder, on SIGTERM or when its input closes.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments.Length % 2 != 0)
        {
            await Console.Error.WriteLineAsync("usage: [--port n] [--content-port n] [--state folder] [--seed text]");
            return 2;
        }

        var given = arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var options = new FakeGraphOptions
        {
            Port = Number(given, "--port"),
            ContentPort = Number(given, "--content-port"),
            Folder = given.GetValueOrDefault("--state"),
            Seed = given.GetValueOrDefault("--seed", "fake"),
        };
        await using var fake = await FakeGraph.StartAsync(options);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            graph = fake.GraphUrl,
            content = fake.ContentUrl,
            siteId = fake.SiteId,
            driveId = fake.DriveId,
            token = fake.IssueToken(lifetime: TimeSpan.FromDays(1)),
            appToken = fake.IssueToken(FakeGraph.Application, TimeSpan.FromDays(1)),
        }));
        await UntilToldToEnd();
        return 0;
    }

    private static int Number(Dictionary<string, string> given, string name) =>
        given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static async Task UntilToldToEnd()
    {
        var end = new TaskCompletionSource();
        using var signal = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM,
            context =>
            {
                context.Cancel = true;
                end.TrySetResult();
            });
        await Task.WhenAny(end.Task, Console.In.ReadToEndAsync());
    }
}
