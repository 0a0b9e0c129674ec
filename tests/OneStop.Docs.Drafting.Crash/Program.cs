using System.Globalization;
using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Store.Local;

// A program to be killed. It takes up what earlier ones left, then issues one document after another:
//   OneStop.Docs.Drafting.Crash <store folder> <run> <printing program>
// <run> tells its documents from those of other runs. It says "issuing" each time an approved document is about to be issued.
if (args is not [var folder, var run, var program]) return 2;
await using var store = await LocalVersionStore.OpenAsync(folder, TimeProvider.System, CancellationToken.None);
await IssuingOffice.PrepareAsync(store);
var issuing = new IssueRun(store, store.Database, new PdfConverter(new() { Program = program }));
await issuing.ResumeAsync(CancellationToken.None);
for (var n = 0; ; n++)
{
    var approved = await IssuingOffice.ApproveAsync(store, string.Create(CultureInfo.InvariantCulture, $"kh-{run}-{n}"));
    await Console.Out.WriteLineAsync("issuing");
    await issuing.IssueAsync(IssuingOffice.Request(store, approved), CancellationToken.None);
}
