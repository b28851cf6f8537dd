using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Parts;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>One market data stream: its address, what may be subscribed to, and what tells it.</summary>
internal sealed record MarketEndpoint
{
    public required string Path { get; init; }

    /// <summary>Another address of the same stream.</summary>
    public string? Alias { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>What makes its messages for one connection, in the order of one instant's messages.</summary>
    public required Func<IReadOnlyList<IStreamPart>> Parts { get; init; }

    /// <summary>Whether it is silent at night and on holidays.</summary>
    public bool InSession { get; init; }

    /// <summary>How far it is behind the market.</summary>
    public TimeSpan Delay { get; init; }

    public bool NeedsPlus { get; init; }

    public bool OnlyMsgPack { get; init; }

    /// <summary>The channels whose subscriptions are counted.</summary>
    public IReadOnlyList<string> Limited { get; init; } = [Market.Channels.Trades, Market.Channels.Quotes];

    /// <summary>Most subscriptions to those.</summary>
    public int? SymbolLimit { get; init; }

    /// <summary>Whether a star may stand for all quotes.</summary>
    public bool StarQuotes { get; init; } = true;

    /// <summary>The next instant at which there can be something to tell.</summary>
    public DateTimeOffset Next(DateTimeOffset after) => InSession ? StreamTicks.NextInSession(after) : TradingDay.NextTick(after);
}
