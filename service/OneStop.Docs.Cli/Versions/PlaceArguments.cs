using System.CommandLine;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Cli.Versions;

/// <summary>What names a line of a register: issuer, year, series, number.</summary>
internal sealed class PlaceArguments
{
    private readonly Argument<int> _number = new("NUMBER") { Description = "store.register.number" };
    private readonly Option<string> _issuer = new("--issuer") { HelpName = "UNIT", Description = "store.issuer", Required = true };
    private readonly Option<int?> _year = new("--year") { HelpName = "2026", Description = "store.register.year" };
    private readonly Option<string> _series = new("--series") { HelpName = "QĐ|KH|…", Description = "store.register.series" };

    /// <summary>Adds them to a command.</summary>
    public Command AddTo(Command command)
    {
        command.Add(_number);
        command.Add(_issuer);
        command.Add(_year);
        command.Add(_series);
        return command;
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="year">When none is said.</param>
    public RegisterPlace Read(ParseResult parsed, int year) => new(
        parsed.GetValue(_issuer)!, parsed.GetValue(_year) ?? year, (parsed.GetValue(_series) ?? "").Normalize(), parsed.GetValue(_number));
}
