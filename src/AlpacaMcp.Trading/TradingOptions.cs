using AlpacaMcp.Api.StockData;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading;

/// <summary>What the host decides about trading, once at start.</summary>
public sealed record TradingOptions
{
    public required RiskPolicy Policy { get; init; }

    public TradingEnvironment Environment { get; init; } = TradingEnvironment.Simulator;

    /// <summary>The operator's name for the account, in metrics only; never the broker's number.</summary>
    public string Account { get; init; } = "default";

    /// <summary>The operator's name for the account where several share a home; null for the only one.</summary>
    public string? AccountOfHome { get; init; }

    /// <summary>The exchange lives in this process and vanishes with it.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>A command of the operator's, not a server: it pins no limits.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Where intents, stops and approvals are kept.</summary>
    public JournalPlace Journal { get; init; } = JournalPlace.Memory;

    /// <summary>The stock feed that prices orders: IEX (free) or SIP.</summary>
    public DataFeed Feed { get; init; } = DataFeed.Iex;

    public required ExchangeTimeSource ExchangeTime { get; init; }

    public SettlementTimes Settlement { get; init; } = new();

    /// <summary>How often losses and rejections are looked at while nothing fills.</summary>
    public TimeSpan MonitorEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The same order again within this span is not placed again unless that is asked for.</summary>
    public TimeSpan RepeatWindow { get; init; } = TimeSpan.FromSeconds(30);
}
