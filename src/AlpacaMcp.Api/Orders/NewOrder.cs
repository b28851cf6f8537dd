using System.Text.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>An order to place.</summary>
/// <remarks>Written with snake_case names, decimals as text, and nothing for null. Alpaca's rules between fields are checked by the trading layer, not here.</remarks>
/// <seealso href="https://docs.alpaca.markets/reference/postorder"/>
public sealed record NewOrder
{
    /// <summary>What to trade: <c>AAPL</c>, <c>BTC/USD</c> or an OCC option symbol; null for a multi-leg order, whose legs say it.</summary>
    public required string? Symbol { get; init; }

    /// <summary>Shares, coins or contracts, above 0, at most 9 decimals; exactly one of this and <see cref="Notional"/>.</summary>
    public decimal? Qty { get; init; }

    /// <summary>Dollars, at least 1; exactly one of this and <see cref="Qty"/>.</summary>
    public decimal? Notional { get; init; }

    /// <summary>Buy or sell; null for a multi-leg order, whose legs say it.</summary>
    public required OrderSide? Side { get; init; }

    /// <summary>What price it asks for and what sets it off.</summary>
    public required OrderType Type { get; init; }

    /// <summary>How long it stays alive.</summary>
    public required TimeInForce TimeInForce { get; init; }

    /// <summary>Limit price; for limit and stop-limit orders. Of a multi-leg order the net price per unit: positive is paid, negative is received.</summary>
    public decimal? LimitPrice { get; init; }

    /// <summary>Stop price; for stop and stop-limit orders.</summary>
    public decimal? StopPrice { get; init; }

    /// <summary>Distance of a trailing stop, in dollars; exactly one of this and <see cref="TrailPercent"/>.</summary>
    public decimal? TrailPrice { get; init; }

    /// <summary>Distance of a trailing stop, in percent, at least 0.1.</summary>
    public decimal? TrailPercent { get; init; }

    /// <summary>Whether it may fill outside regular hours; limit orders with day or gtc only. Null is false.</summary>
    public bool? ExtendedHours { get; init; }

    /// <summary>Our id, at most 128 characters, never used before in this account: what an order is looked up by when its answer is lost.</summary>
    public required string ClientOrderId { get; init; }

    /// <summary>How it is tied to other orders. Null is simple.</summary>
    public OrderClass? OrderClass { get; init; }

    /// <summary>The exit with a gain; for bracket, oco and oto.</summary>
    public TakeProfit? TakeProfit { get; init; }

    /// <summary>The exit with a loss; for bracket, oco and oto.</summary>
    public StopLoss? StopLoss { get; init; }

    /// <summary>Whether it opens or closes; Alpaca refuses it when it infers something else.</summary>
    public PositionIntent? PositionIntent { get; init; }

    /// <summary>The legs of a multi-leg order, 2 to 4; null for any other.</summary>
    public IReadOnlyList<NewOrderLeg>? Legs { get; init; }

    /// <summary>Routing instructions (algorithm, destination, …) as Alpaca documents them; Elite accounts only.</summary>
    public JsonElement? AdvancedInstructions { get; init; }
}
