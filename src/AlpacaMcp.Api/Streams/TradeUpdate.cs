using System.Text.Json.Serialization;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Api.Streams;

/// <summary>Something that happened to one order, as the trading stream tells it.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/websocket-streaming#order-updates"/>
public sealed record TradeUpdate
{
    /// <summary>Alpaca's word: new, fill, partial_fill, canceled, expired, replaced, rejected, pending_new, …; new words come as they are.</summary>
    public required string Event { get; init; }

    /// <summary>The order after it, with its legs. A <c>replaced</c> shows the old order.</summary>
    public required Order Order { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Price of this fill; fills only.</summary>
    public decimal? Price { get; init; }

    /// <summary>Quantity of this fill; fills only.</summary>
    public decimal? Qty { get; init; }

    /// <summary>The position after it, negative when short; fills only.</summary>
    public decimal? PositionQty { get; init; }

    /// <summary>Alpaca's id of what happened.</summary>
    [JsonPropertyName("execution_id")]
    public string? ExecutionId { get; init; }
}
