using System.Globalization;
using OneStop.Docs.Drafting.Crash;

// A program to be killed. It takes up what earlier ones left, then issues one document after another:
//   OneStop.Docs.Drafting.Crash <store> <place> <run> <printing program>
// <store> is a name of CrashStores.All, <place> what that store opens;
// <run> tells its documents from those of other runs. It says "issuing" each time an approved document is about to be issued.
if (args is not [var kind, var where, var run, var program]) return 2;
await using var place = await IssuingPlace.OpenAsync(kind, where);
await IssuingOffice.PrepareAsync(place);
var issuing = place.Run(program);
await issuing.ResumeAsync(CancellationToken.None);
for (var n = 0; ; n++)
{
    var approved = await IssuingOffice.ApproveAsync(place, string.Create(CultureInfo.InvariantCulture, $"kh-{run}-{n}"));
    await Console.Out.WriteLineAsync("issuing");
    await issuing.IssueAsync(IssuingOffice.Request(place, approved), CancellationToken.None);
}
