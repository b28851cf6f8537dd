namespace AlpacaMcp.Api.Orders;

/// <summary>The exit of a bracket, oco or oto order that stops a loss.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/postorder"/>
public sealed record StopLoss
{
    /// <summary>The price that sets the exit off.</summary>
    public required decimal StopPrice { get; init; }

    /// <summary>Makes the exit a stop-limit order with this limit price; null leaves it a market order.</summary>
    public decimal? LimitPrice { get; init; }
}
