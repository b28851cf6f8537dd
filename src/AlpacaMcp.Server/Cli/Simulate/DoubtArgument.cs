using System.Globalization;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Cli.Simulate;

/// <summary>Reads `--doubt NAME=VALUE`: which of two contradicting pages of Alpaca holds.</summary>
internal static class DoubtArgument
{
    /// <summary>The names, in the order in which they are documented.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["option-gtc", "option-stops", "option-increments", "crypto-fok", "fractional-limits", "extended-hours-gtc", "stop-entries", "cls-cutoff"];

    /// <summary>The defaults with what was given in them.</summary>
    public static OrderDoubts ReadAll(IEnumerable<string> arguments) => arguments.Aggregate(new OrderDoubts(), With);

    private static OrderDoubts With(OrderDoubts doubts, string argument)
    {
        var (name, text) = argument.Split('=', 2) is [var left, var right] ? (left, right) : (argument, "");
        return name switch
        {
            "option-gtc" => doubts with { OptionGtc = Flag(argument, text) },
            "option-stops" => doubts with { OptionStops = Flag(argument, text) },
            "option-increments" => doubts with { OptionIncrements = Flag(argument, text) },
            "crypto-fok" => doubts with { CryptoFok = Flag(argument, text) },
            "fractional-limits" => doubts with { FractionalLimits = Flag(argument, text) },
            "extended-hours-gtc" => doubts with { ExtendedHoursGtc = Flag(argument, text) },
            "stop-entries" => doubts with { StopEntries = Flag(argument, text) },
            "cls-cutoff" => doubts with { ClosingAuctionCutoff = Time(argument, text) },
            _ => throw new StartupRefusedException($"--doubt {argument} is unknown. Allowed: NAME=VALUE with the names {string.Join(", ", Names)}."),
        };
    }

    private static bool Flag(string argument, string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new StartupRefusedException($"--doubt {argument} is not true or false."),
    };

    private static TimeOnly Time(string argument, string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new StartupRefusedException($"--doubt {argument} is not a New York time such as 15:50.");
}
