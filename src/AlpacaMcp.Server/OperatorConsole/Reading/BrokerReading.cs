using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>What the broker said last of an account, and what the journal says of that account alone.</summary>
internal sealed record BrokerReading
{
    /// <summary>Before the first.</summary>
    public static readonly BrokerReading None = new() { At = DateTimeOffset.MinValue };

    /// <summary>System time of the reading.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Points of time (Unix seconds) and USD of the day; null before the first.</summary>
    public IReadOnlyList<IReadOnlyList<decimal>>? Chart { get; init; }

    /// <summary>System time of the chart.</summary>
    public DateTimeOffset ChartAt { get; init; }

    /// <summary>Why the rest is that of an earlier reading; null when it is not.</summary>
    public string? Problem { get; init; }

    public TradingAccount? Account { get; init; }

    public IReadOnlyList<Position>? Positions { get; init; }

    public IReadOnlyList<Order>? Orders { get; init; }

    /// <summary>The client_order_ids among them that went out through this home; null when that is not known.</summary>
    public IReadOnlySet<string>? Ours { get; init; }

    public MarketMoment? Market { get; init; }

    /// <summary>The quotes that orders are judged by, and how they come; null before the first reading.</summary>
    public string? Feed { get; init; }

    public TradingState? State { get; init; }

    public IReadOnlyList<LimitLine>? Limits { get; init; }

    public IReadOnlyList<PastDecision>? Decisions { get; init; }

    public PolicyStanding? Policy { get; init; }

    public int? Unknown { get; init; }
}
