namespace AlpacaMcp.Api.Account;

/// <summary>Which history to read; null leaves an option to Alpaca's default. At most two of start, end and period.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountportfoliohistory-1"/>
public sealed record PortfolioHistoryQuery
{
    /// <summary>A number and <c>D</c>, <c>W</c>, <c>M</c> or <c>A</c> (year). Default: <c>1M</c>.</summary>
    public string? Period { get; init; }

    /// <summary><c>1Min</c>, <c>5Min</c>, <c>15Min</c>, <c>1H</c> or <c>1D</c>. Default: 1Min below 7 days, 15Min below 30, else 1D.</summary>
    public string? Timeframe { get; init; }

    /// <summary>Which hours. Default: market hours.</summary>
    public IntradayReporting? IntradayReporting { get; init; }

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Up to this instant. Default: now.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>What intraday profits are counted from. Default: each day's own base.</summary>
    public PnlReset? PnlReset { get; init; }

    /// <summary>The older way to ask for extended hours.</summary>
    public bool? ExtendedHours { get; init; }

    /// <summary>Activity types whose money is listed, or <c>ALL</c>; empty for none.</summary>
    public IReadOnlyList<string> CashflowTypes { get; init; } = [];
}
