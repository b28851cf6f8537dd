namespace AlpacaMcp.Api;

/// <summary>Where Alpaca is, who we are, and how hard we try. A value outside its bounds is refused when it is set.</summary>
public sealed record AlpacaApiOptions
{
    /// <summary>The trading API's address, such as <c>https://paper-api.alpaca.markets</c>. Bounds: https, or http on loopback, because every request carries the keys.</summary>
    /// <seealso href="https://docs.alpaca.markets/docs/authentication"/>
    public required Uri TradingUrl { get; init => field = Bounds.Address(value); }

    /// <summary>The market data API's address, such as <c>https://data.alpaca.markets</c>. Bounds: as <see cref="TradingUrl"/>.</summary>
    public required Uri DataUrl { get; init => field = Bounds.Address(value); }

    /// <summary>Who asks.</summary>
    public required IAlpacaCredentials Credentials { get; init; }

    /// <summary>The operator's name for the account, in metrics only; never the broker's number. Default <c>default</c>.</summary>
    public string Account { get; init; } = "default";

    /// <summary>Cleans what Alpaca says when it refuses: a proxy may echo what was sent. Default: one that knows nothing.</summary>
    public Redactor Redactor { get; init; } = new();

    /// <summary>How many requests a minute each host takes; raised when Alpaca announces more. Default 200. Bounds 1 to 10,000.</summary>
    /// <seealso href="https://alpaca.markets/support/usage-limit-api-calls"/>
    public int RequestsPerMinute { get; init => field = Bounds.Between(value, 1, 10_000); } = 200;

    /// <summary>How many of the trading host's requests reads leave free for orders. Default 40. Bounds 0 to 9,999; reads keep at least one.</summary>
    public int ReservedForOrders { get; init => field = Bounds.Between(value, 0, 9_999); } = 40;

    /// <summary>How long one attempt may take, and how long a read may wait for its turn. Default 10 s. Bounds 0.1 s to 2 min.</summary>
    public TimeSpan AttemptTimeout { get; init => field = Bounds.Between(value, TimeSpan.FromSeconds(0.1), TimeSpan.FromMinutes(2)); } = TimeSpan.FromSeconds(10);

    /// <summary>How often a read or cancel is tried again; an order never is. Default 3. Bounds 0 to 10.</summary>
    public int MaxReadRetries { get; init => field = Bounds.Between(value, 0, 10); } = 3;

    /// <summary>How long after its beginning a read or cancel may still be tried again, waits included. Default 30 s. Bounds 0 to 5 min.</summary>
    public TimeSpan MaxReadTime { get; init => field = Bounds.Between(value, TimeSpan.Zero, TimeSpan.FromMinutes(5)); } = TimeSpan.FromSeconds(30);

    /// <summary>The percentage of failures at which a group of endpoints is left alone. Default 50. Bounds 1 to 100.</summary>
    public int BreakerFailurePercent { get; init => field = Bounds.Between(value, 1, 100); } = 50;

    /// <summary>How many attempts within <see cref="BreakerWindow"/> it takes to judge. Default 10. Bounds 2 to 1,000.</summary>
    public int BreakerMinimumAttempts { get; init => field = Bounds.Between(value, 2, 1_000); } = 10;

    /// <summary>The span of time failures are counted over. Default 30 s. Bounds 1 s to 10 min.</summary>
    public TimeSpan BreakerWindow { get; init => field = Bounds.Between(value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)); } = TimeSpan.FromSeconds(30);

    /// <summary>How long a failing group is left alone. Default 15 s. Bounds 1 s to 10 min.</summary>
    public TimeSpan BreakerPause { get; init => field = Bounds.Between(value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)); } = TimeSpan.FromSeconds(15);

    /// <summary>Where, but not who: the key stays out of logs.</summary>
    public override string ToString() => $"{nameof(AlpacaApiOptions)} {{ {TradingUrl}, {DataUrl} }}";
}
