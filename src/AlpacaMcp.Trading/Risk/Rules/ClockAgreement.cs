using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Our clock must agree with the broker's: a quote's age and the trading day hang on it.</summary>
internal sealed class ClockAgreement : IRiskRule
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(5);

    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk.Snapshot.Market switch
    {
        null => new(RiskCode.ClockSkew, "The broker's clock cannot be read, so session and quote age are unknown.", "Try again in a few seconds."),
        { Skew: var skew } when skew.Duration() > Allowed => new(
            RiskCode.ClockSkew,
            $"This machine's clock is {((decimal)skew.TotalSeconds).Text()} s off the broker's; at most {Allowed.TotalSeconds} s are allowed.",
            "Ask the operator to synchronise the machine's clock (NTP).",
            Observed: (decimal)skew.Duration().TotalSeconds,
            Limit: (decimal)Allowed.TotalSeconds),
        _ => null,
    };
}
