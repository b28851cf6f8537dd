using AlpacaMcp.Api.StockData;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading;

/// <summary>What the host decides about trading, once at start.</summary>
public sealed record TradingOptions
{
    public required RiskPolicy Policy { get; init; }

    /// <summary>The stock feed that prices orders: IEX (free) or SIP.</summary>
    public DataFeed Feed { get; init; } = DataFeed.Iex;

    public required ExchangeTimeSource ExchangeTime { get; init; }

    public SettlementTimes Settlement { get; init; } = new();
}
