namespace AlpacaMcp.Simulator;

/// <summary>One order in the exchange's book; side, type and status are the wire's words.</summary>
public sealed record BookOrder
{
    /// <summary>The exchange's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The customer's id.</summary>
    public required string ClientOrderId { get; init; }

    /// <summary>Symbol; pairs with their slash.</summary>
    public required string Symbol { get; init; }

    /// <summary>buy or sell; empty for a multi-leg order.</summary>
    public required string Side { get; init; }

    /// <summary>market, limit, stop, stop_limit or trailing_stop.</summary>
    public required string Type { get; init; }

    /// <summary>accepted, pending_new, held, new, partially_filled, pending_cancel, filled, canceled, expired or replaced.</summary>
    public required string Status { get; init; }

    /// <summary>Ordered quantity; null for a notional order.</summary>
    public decimal? Qty { get; init; }

    /// <summary>Ordered amount in USD; null for an order by quantity.</summary>
    public decimal? Notional { get; init; }

    /// <summary>Limit in USD.</summary>
    public decimal? LimitPrice { get; init; }

    /// <summary>Stop in USD.</summary>
    public decimal? StopPrice { get; init; }

    /// <summary>Filled quantity, before crypto fees.</summary>
    public required decimal FilledQty { get; init; }

    /// <summary>Average fill price in USD.</summary>
    public decimal? FilledAveragePrice { get; init; }

    /// <summary>Exchange time of arrival.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }
}
