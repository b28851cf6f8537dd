using System.Globalization;
using AlpacaMcp.Api.Account;

namespace AlpacaMcp.Trading.Configuration;

/// <summary>
/// The account's settings may be made stricter by an agent, never looser. Of a setting that the account does not show only the strictest
/// value passes; an options level that is not set is the approved one, and every level is stricter.
/// </summary>
public static class ConfigTightening
{
    public const string Code = "CONFIG_LOOSENING";

    /// <summary>Every setting that would be looser than it is; empty when the change only tightens or repeats.</summary>
    /// <param name="present">The settings in force.</param>
    /// <param name="wanted">What to change; null leaves a setting as it is.</param>
    public static IReadOnlyList<Objection> Loosenings(AccountConfiguration present, AccountConfiguration wanted) =>
    [
        .. new[]
        {
            Flag("suspend_trade", present.SuspendTrade, wanted.SuspendTrade, strict: true),
            Flag("no_shorting", present.NoShorting, wanted.NoShorting, strict: true),
            Flag("fractional_trading", present.FractionalTrading, wanted.FractionalTrading, strict: false),
            Flag("disable_overnight_trading", present.DisableOvernightTrading, wanted.DisableOvernightTrading, strict: true),
            Flag("ptp_no_exception_entry", present.PtpNoExceptionEntry, wanted.PtpNoExceptionEntry, strict: false), // true lets such orders in
            Bound("max_margin_multiplier", present.MaxMarginMultiplier, wanted.MaxMarginMultiplier, whenAbsent: 1),
            Bound("max_options_trading_level", present.MaxOptionsTradingLevel, wanted.MaxOptionsTradingLevel, whenAbsent: int.MaxValue),
            Check("dtbp_check", present.DtbpCheck, wanted.DtbpCheck),
            Check("pdt_check", present.PdtCheck, wanted.PdtCheck),
        }.OfType<Objection>(),
    ];

    /// <summary>The part of a change that differs from what is in force; null when nothing does.</summary>
    public static AccountConfiguration? Difference(AccountConfiguration present, AccountConfiguration wanted)
    {
        var different = new AccountConfiguration
        {
            SuspendTrade = Other(present.SuspendTrade, wanted.SuspendTrade),
            NoShorting = Other(present.NoShorting, wanted.NoShorting),
            FractionalTrading = Other(present.FractionalTrading, wanted.FractionalTrading),
            DisableOvernightTrading = Other(present.DisableOvernightTrading, wanted.DisableOvernightTrading),
            PtpNoExceptionEntry = Other(present.PtpNoExceptionEntry, wanted.PtpNoExceptionEntry),
            MaxMarginMultiplier = Other(present.MaxMarginMultiplier, wanted.MaxMarginMultiplier),
            MaxOptionsTradingLevel = Other(present.MaxOptionsTradingLevel, wanted.MaxOptionsTradingLevel),
            DtbpCheck = Other(present.DtbpCheck, wanted.DtbpCheck),
            PdtCheck = Other(present.PdtCheck, wanted.PdtCheck),
            TradeConfirmEmail = Other(present.TradeConfirmEmail, wanted.TradeConfirmEmail),
        };
        return different == new AccountConfiguration() ? null : different;
    }

    private static T? Other<T>(T? present, T? wanted)
        where T : struct => Nullable.Equals(present, wanted) ? null : wanted;

    private static Objection? Flag(string field, bool? present, bool? wanted, bool strict) =>
        wanted is null || wanted == strict || wanted == present ? null : Looser(field, Word(wanted), present is null ? "not shown" : Word(present));

    // No value lies between these: only "both" is stricter than either of the others.
    private static Objection? Check(string field, MarginCheck? present, MarginCheck? wanted) =>
        wanted is null || wanted == MarginCheck.Both || wanted == present ? null : Looser(field, wanted.Value.Value, present?.Value ?? "not shown");

    private static Objection? Bound(string field, decimal? present, decimal? wanted, decimal whenAbsent) =>
        wanted is null || wanted <= (present ?? whenAbsent) ? null : Looser(field, Word(wanted), present is null ? "not shown" : Word(present)) with
        {
            Observed = wanted,
            Limit = present,
        };

    private static Objection Looser(string field, string wanted, string present) => new(
        Code,
        $"{field} is {present}; {wanted} would loosen it, and a tool may only tighten the account's settings. Nothing was sent.",
        $"Leave {field} out. Only the operator can loosen it: alpaca-mcp account-config set {field}={wanted}.",
        field);

    private static string Word(bool? flag) => flag is true ? "true" : "false";

    private static string Word(decimal? number) => string.Create(CultureInfo.InvariantCulture, $"{number}");
}
