using System.Globalization;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>The account's settings as they are typed.</summary>
internal static class ConfigWords
{
    /// <summary>The names, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "suspend_trade", "no_shorting", "fractional_trading", "disable_overnight_trading", "ptp_no_exception_entry", "max_margin_multiplier", "max_options_trading_level",
        "dtbp_check", "pdt_check", "trade_confirm_email",
    ];

    /// <summary>The change that NAME=VALUE words describe; refuses what is none.</summary>
    public static AccountConfiguration Read(IEnumerable<string> words) => words.Aggregate(new AccountConfiguration(), With);

    /// <summary>What is set, in words.</summary>
    public static string Text(AccountConfiguration set) => string.Join(", ", new (string Name, object? Value)[]
    {
        ("suspend_trade", set.SuspendTrade),
        ("no_shorting", set.NoShorting),
        ("fractional_trading", set.FractionalTrading),
        ("disable_overnight_trading", set.DisableOvernightTrading),
        ("ptp_no_exception_entry", set.PtpNoExceptionEntry),
        ("max_margin_multiplier", set.MaxMarginMultiplier),
        ("max_options_trading_level", set.MaxOptionsTradingLevel),
        ("dtbp_check", set.DtbpCheck?.Value),
        ("pdt_check", set.PdtCheck?.Value),
        ("trade_confirm_email", set.TradeConfirmEmail?.Value),
    }.Where(one => one.Value is not null).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}={one.Value}").ToLowerInvariant()));

    private static AccountConfiguration With(AccountConfiguration change, string word)
    {
        var (name, value) = word.Split('=', 2) is [var left, var right] ? (left.Trim().ToLowerInvariant(), right.Trim().ToLowerInvariant()) : (word, "");
        return name switch
        {
            "suspend_trade" => change with { SuspendTrade = Flag(name, value) },
            "no_shorting" => change with { NoShorting = Flag(name, value) },
            "fractional_trading" => change with { FractionalTrading = Flag(name, value) },
            "disable_overnight_trading" => change with { DisableOvernightTrading = Flag(name, value) },
            "ptp_no_exception_entry" => change with { PtpNoExceptionEntry = Flag(name, value) },
            "max_margin_multiplier" => change with { MaxMarginMultiplier = Number(name, value, [1, 2, 4]) },
            "max_options_trading_level" => change with { MaxOptionsTradingLevel = Number(name, value, [0, 1, 2, 3]) },
            "dtbp_check" => change with { DtbpCheck = MarginCheck.From(Word(name, value, MarginCheck.Known)) },
            "pdt_check" => change with { PdtCheck = MarginCheck.From(Word(name, value, MarginCheck.Known)) },
            "trade_confirm_email" => change with { TradeConfirmEmail = TradeEmails.From(Word(name, value, TradeEmails.Known)) },
            _ => throw new StartupRefusedException($"{word} is no setting. Write NAME=VALUE with one of {string.Join(", ", Names)}."),
        };
    }

    private static bool Flag(string name, string value) => Word(name, value, ["true", "false"]) == "true";

    private static int Number(string name, string value, IReadOnlyList<int> allowed) =>
        int.Parse(Word(name, value, [.. allowed.Select(one => one.ToString(CultureInfo.InvariantCulture))]), CultureInfo.InvariantCulture);

    private static string Word(string name, string value, IReadOnlyList<string> allowed) => allowed.Contains(value)
        ? value
        : throw new StartupRefusedException($"{name}={value} is not possible. Allowed: {string.Join(", ", allowed)}.");
}
