namespace AlpacaMcp.Api.Account;

/// <summary>What the owner has set for the account. As a change, null leaves a setting as it is.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountconfig-1"/>
public sealed record AccountConfiguration
{
    /// <summary>Day trading margin calls; removed by Alpaca on 2026-07-06, so often null.</summary>
    public MarginCheck? DtbpCheck { get; init; }

    /// <summary>Pattern day trading; removed by Alpaca on 2026-07-06, so often null.</summary>
    public MarginCheck? PdtCheck { get; init; }

    /// <summary>Which fills are told by email.</summary>
    public TradeEmails? TradeConfirmEmail { get; init; }

    /// <summary>Whether new orders are refused.</summary>
    public bool? SuspendTrade { get; init; }

    /// <summary>Whether the account is long only.</summary>
    public bool? NoShorting { get; init; }

    /// <summary>Whether parts of shares may be ordered.</summary>
    public bool? FractionalTrading { get; init; }

    /// <summary>Largest margin multiplier: 1, 2 or 4.</summary>
    public decimal? MaxMarginMultiplier { get; init; }

    /// <summary>Largest options level, 0 (none) to 3 (spreads); null is the approved one.</summary>
    public int? MaxOptionsTradingLevel { get; init; }

    /// <summary>Whether orders are taken for publicly traded partnerships without an exception from withholding.</summary>
    public bool? PtpNoExceptionEntry { get; init; }

    /// <summary>Whether overnight trading is off.</summary>
    public bool? DisableOvernightTrading { get; init; }
}
