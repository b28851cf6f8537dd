using System.Security.Cryptography;
using System.Text;
using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Risk;

/// <summary>The limits in force. Read by every tool, written by none. Each is described once more, with its direction, in <see cref="PolicyFields"/>.</summary>
public sealed record RiskPolicy
{
    /// <summary>Most one order may cost at its worst price, USD. Also never more than <see cref="MaxShareOfEquityPercent"/> of equity.</summary>
    public required decimal MaxOrderNotionalUsd { get; init; }

    /// <summary>Most shares in one stock order.</summary>
    public required decimal MaxOrderQuantity { get; init; }

    /// <summary>Most of equity one symbol may hold, counting open and in-flight orders as filled; 0-100.</summary>
    public required decimal MaxPositionPercent { get; init; }

    /// <summary>Most that all positions and open orders may be worth together, percent of equity: 100 is a leverage of 1.0.</summary>
    public decimal MaxGrossExposurePercent { get; init; } = 100m;

    /// <summary>Most orders that may be open at once, foreign ones too.</summary>
    public int MaxOpenOrders { get; init; } = 50;

    /// <summary>Opening orders in a minute.</summary>
    public int MaxOrdersPerMinute { get; init; } = 20;

    /// <summary>Opening orders on a New York day.</summary>
    public int MaxOrdersPerDay { get; init; } = 200;

    /// <summary>Most that a New York day's opening orders may cost together, USD. No share of equity narrows it: that bounds one order.</summary>
    public decimal MaxOpeningNotionalPerDayUsd { get; init; } = 50_000m;

    /// <summary>Most one crypto order may cost, USD. Also never more than <see cref="MaxShareOfEquityPercent"/> of equity.</summary>
    public decimal MaxCryptoNotionalUsd { get; init; } = 5_000m;

    /// <summary>Whether shares may be sold that are not held.</summary>
    public bool AllowShortSelling { get; init; }

    /// <summary>Least price of a stock that is opened, USD.</summary>
    public decimal MinPriceUsd { get; init; } = 1m;

    /// <summary>Least USD of a stock that must have changed hands on its last whole day.</summary>
    public decimal MinDollarVolumeUsd { get; init; } = 1_000_000m;

    /// <summary>Asset classes that may be opened, in Alpaca's words; empty means every one.</summary>
    public IReadOnlyList<string> AllowedAssetClasses { get; init; } = [];

    /// <summary>Loss of a day from which on nothing is opened, percent of equity at its base.</summary>
    public decimal MaxDailyLossPercent { get; init; } = 3m;

    /// <summary>Loss since the highest equity from which on nothing is opened, percent.</summary>
    public decimal MaxDrawdownPercent { get; init; } = 10m;

    /// <summary>USD above which a person is asked before an opening order is sent; null: never for its size.</summary>
    public decimal? ApprovalAboveUsd { get; init; }

    /// <summary>Whether a person is asked before an opening order of a caller who has just read news.</summary>
    public bool TaintAfterNews { get; init; }

    /// <summary>Where a person may say yes.</summary>
    public ApprovalChannel Approvals { get; init; }

    /// <summary>Whether an opening market order may wait for the market to open, at a price nobody has seen.</summary>
    public bool AllowQueuedMarketOrders { get; init; }

    /// <summary>Most one option order may add to what can be lost, USD. Also never more than <see cref="MaxShareOfEquityPercent"/> of equity.</summary>
    public decimal OptionMaxLossUsd { get; init; } = 1_000m;

    /// <summary>Most contracts in the largest leg of one option order.</summary>
    public decimal MaxOptionContracts { get; init; } = 10m;

    /// <summary>Least days from today, New York, to the expiration of a contract that is opened.</summary>
    public int MinDaysToExpiry { get; init; } = 1;

    /// <summary>How far past the market the limit of an option order may reach, percent; never less than <see cref="OptionCollarUsd"/>.</summary>
    public decimal OptionCollarPercent { get; init; } = 25m;

    /// <summary>The same in USD per share: cheap contracts move by more than a percentage.</summary>
    public decimal OptionCollarUsd { get; init; } = 0.10m;

    /// <summary>Symbols that may be opened; empty means every symbol.</summary>
    public IReadOnlyList<string> AllowedSymbols { get; init; } = [];

    /// <summary>Symbols that may not be opened, whatever <see cref="AllowedSymbols"/> says.</summary>
    public IReadOnlyList<string> DeniedSymbols { get; init; } = [];

    /// <summary>How far past the quote a limit may reach in the regular session (and for crypto), percent.</summary>
    public decimal CollarPercent { get; init; } = 5m;

    /// <summary>The same outside the regular session, percent.</summary>
    public decimal CollarPercentOffHours { get; init; } = 10m;

    /// <summary>Oldest quote that may price an opening order when the feed is consolidated (SIP, crypto, options).</summary>
    public TimeSpan MaxQuoteAge { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Oldest quote that may price an opening stock order on the IEX feed.</summary>
    public TimeSpan MaxQuoteAgeIex { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Absolute money limits also apply as this share of equity, whichever is smaller; 0-100.</summary>
    public decimal MaxShareOfEquityPercent { get; init; } = 20m;

    /// <summary>Reducing orders a minute before we call it a loop.</summary>
    public int MaxReducingOrdersPerMinute { get; init; } = 60;

    /// <summary>The limits an environment starts with; the operator may set others.</summary>
    public static RiskPolicy DefaultFor(TradingEnvironment environment) => environment switch
    {
        TradingEnvironment.Live => new()
        {
            MaxOrderNotionalUsd = 1_000m,
            MaxOrderQuantity = 500m,
            MaxPositionPercent = 10m,
            MaxOpenOrders = 20,
            MaxOrdersPerMinute = 10,
            MaxOrdersPerDay = 50,
            MaxOpeningNotionalPerDayUsd = 5_000m,
            MaxCryptoNotionalUsd = 500m,
            MaxDailyLossPercent = 2m,
            MaxDrawdownPercent = 5m,
            ApprovalAboveUsd = 500m,
            TaintAfterNews = true,
            OptionMaxLossUsd = 500m,
            MaxOptionContracts = 5m,
        },
        _ => new() { MaxOrderNotionalUsd = 10_000m, MaxOrderQuantity = 1_000m, MaxPositionPercent = 20m },
    };

    /// <summary>Every limit in one text: equal texts are equal limits.</summary>
    public string Canonical() => string.Concat(PolicyFields.All.Select(field => $"{field.Name}={field.Text(this)}\n"));

    /// <summary>Sixteen hexadecimal digits of the SHA-256 of <see cref="Canonical"/>: what a decision was judged by.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())))[..16];

    /// <summary>Each limit that lets more pass than it did, in words; empty when none does.</summary>
    /// <param name="accepted">The limits that the operator accepted last.</param>
    public IReadOnlyList<string> LooserThan(RiskPolicy accepted) =>
        [.. PolicyFields.All.Where(field => field.IsLooser(this, accepted)).Select(field => $"{field.Words}: {field.Text(this)} instead of {field.Text(accepted)}")];
}
