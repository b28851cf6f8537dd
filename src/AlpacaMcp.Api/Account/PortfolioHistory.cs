using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.Account;

/// <summary>The account's value over time: lists of one length, a place in each for every window.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountportfoliohistory-1"/>
public sealed record PortfolioHistory
{
    /// <summary>When each window began, in seconds since 1970; of a day, the UTC midnight that ends it.</summary>
    [AllowNull]
    public IReadOnlyList<long> Timestamp { get; init => field = value ?? []; } = [];

    /// <summary>Equity at the end of each window, in dollars; null where Alpaca has none.</summary>
    [AllowNull]
    public IReadOnlyList<decimal?> Equity { get; init => field = value ?? []; } = [];

    /// <summary>Profit against the base, in dollars.</summary>
    [AllowNull]
    public IReadOnlyList<decimal?> ProfitLoss { get; init => field = value ?? []; } = [];

    /// <summary>Profit against the base, as a fraction: 0.0084 is 0.84 %.</summary>
    [AllowNull]
    public IReadOnlyList<decimal?> ProfitLossPct { get; init => field = value ?? []; } = [];

    /// <summary>What profits are counted from, in dollars.</summary>
    public decimal? BaseValue { get; init; }

    /// <summary>The trading day whose closing equity the base is; null when it is the first point.</summary>
    public DateOnly? BaseValueAsof { get; init; }

    /// <summary>Length of a window: <c>1Min</c>, <c>5Min</c>, <c>15Min</c>, <c>1H</c> or <c>1D</c>.</summary>
    public required string Timeframe { get; init; }

    /// <summary>Money that came and went in each window, in dollars by activity type; empty unless asked for.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, IReadOnlyList<decimal?>> Cashflow { get; init => field = value ?? Empty; } = Empty;

    private static IReadOnlyDictionary<string, IReadOnlyList<decimal?>> Empty => new Dictionary<string, IReadOnlyList<decimal?>>();
}
