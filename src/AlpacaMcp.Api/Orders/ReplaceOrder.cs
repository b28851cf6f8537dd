using System.Text.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>What to change about an open order; null leaves a field as it is.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/patchorderbyorderid"/>
public sealed record ReplaceOrder
{
    /// <summary>The new total quantity; must be above what has filled.</summary>
    public decimal? Qty { get; init; }

    /// <summary>The new time in force.</summary>
    public TimeInForce? TimeInForce { get; init; }

    /// <summary>The new limit price.</summary>
    public decimal? LimitPrice { get; init; }

    /// <summary>The new stop price.</summary>
    public decimal? StopPrice { get; init; }

    /// <summary>The new distance of a trailing stop, in dollars or percent as the order had it.</summary>
    public decimal? Trail { get; init; }

    /// <summary>The id of the replacement, never used before; null lets Alpaca choose one.</summary>
    public string? ClientOrderId { get; init; }

    /// <summary>The new dollars; indications of interest only.</summary>
    public decimal? Notional { get; init; }

    /// <summary>The new routing instructions; Elite accounts only.</summary>
    public JsonElement? AdvancedInstructions { get; init; }
}
