using System.CommandLine;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>An option that names a moment; a day, or a time without an offset, is one of Vietnam wherever the program runs.</summary>
internal sealed class MomentOption : Option<DateTimeOffset?>
{
    public MomentOption(string name, string example, string description)
        : base(name)
    {
        HelpName = example;
        Description = description;
        CustomParser = result =>
        {
            if (VietnamTime.TryRead(result.Tokens[^1].Value, out var moment)) return moment;
            result.AddError(description);
            return null;
        };
    }
}
