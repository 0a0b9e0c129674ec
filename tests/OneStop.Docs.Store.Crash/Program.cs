using System.Globalization;
using OneStop.Docs.Store.Crash;

// A program to be killed. It works on a store and says of every act when it begins and when it is done:
//   OneStop.Docs.Store.Crash work <store> <place> <run>       one act after another until it is killed
//   OneStop.Docs.Store.Crash write <store> <place> <run> <n>  n writers at once, each a version of one document
// <store> is a name of CrashStores.All, <place> what that store opens, <run> tells its acts from those of other runs.
if (args is not [var mode, var kind, var place, var run, ..]) return 2;
await using var store = await CrashStores.All[kind](place);
var report = new CrashReport();
report.Say(new("ready", "", "", "", "", "", ""));
if (mode is "write")
{
    var writers = Enumerable.Range(0, int.Parse(args[4], CultureInfo.InvariantCulture));
    await Task.WhenAll(writers.Select(writer => new CrashWorker(store, report, $"{run}-{writer}").WriteAsync()));
    return 0;
}

await new CrashWorker(store, report, run).WorkAsync();
return 0;
