namespace AlpacaMcp.Api.Orders;

/// <summary>The exit of a bracket, oco or oto order that takes a gain.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/postorder"/>
public sealed record TakeProfit
{
    /// <summary>The limit price of the exit.</summary>
    public required decimal LimitPrice { get; init; }
}
