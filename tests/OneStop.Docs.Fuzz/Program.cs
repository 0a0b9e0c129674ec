using System.Diagnostics;
using System.Globalization;
using OneStop.Docs.Fuzz;

// dotnet run -c Release --project tests/OneStop.Docs.Fuzz -- [count] [seed] [first] [validate-every]
// With one number that starts with #, the markup of that case is printed: ... -- '#4711' [seed]
var numbers = args.Select(arg => int.Parse(arg.TrimStart('#'), CultureInfo.InvariantCulture)).ToArray();
if (args is [['#', ..], ..])
{
    using var shown = FuzzCase.Of(numbers.ElementAtOrDefault(1) is 0 ? 1 : numbers[1], numbers[0]);
    Console.WriteLine(shown.Markup);
    Console.WriteLine(shown.Data.RootElement);
    return 0;
}

var options = new FuzzOptions(
    Count: numbers.ElementAtOrDefault(0) is 0 ? 10_000 : numbers[0], Seed: numbers.ElementAtOrDefault(1) is 0 ? 1 : numbers[1],
    First: numbers.ElementAtOrDefault(2), ValidateEvery: numbers.Length > 3 ? numbers[3] : 200);
var run = new FuzzRun(options);
using var watcher = new HangWatch(run, TimeSpan.FromSeconds(20));
var clock = Stopwatch.StartNew();
var report = run.Run();

var cases = report.Ends.Values.Sum() + report.Failures.Count;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}: {cases} cases from {options.First} in {clock.Elapsed.TotalSeconds:0} s, {cases / clock.Elapsed.TotalSeconds:0} a second"));
foreach (var (end, count) in report.Ends) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {end}: {count}"));
Console.WriteLine("  first reasons: " + string.Join(", ", CaseCheck.Reasons.OrderByDescending(reason => reason.Value).Select(reason => $"{reason.Key} {reason.Value}")));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  slowest: case {report.Slowest.Index}, {report.Slowest.Time.TotalMilliseconds:0} ms"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  heap after each tenth, KiB: {string.Join(' ', report.Heap.Select(bytes => bytes >> 10))}; growth {report.Growth >> 10}"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  peak working set, MiB: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20}"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  failures: {report.Failures.Count}"));
foreach (var (index, what) in report.Failures) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    case {index}: {what}"));
return report.Failures.Count == 0 ? 0 : 1;
