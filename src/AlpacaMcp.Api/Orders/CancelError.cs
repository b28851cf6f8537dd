namespace AlpacaMcp.Api.Orders;

/// <summary>Why one order was not canceled.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/deleteallorders"/>
public sealed record CancelError
{
    /// <summary>Alpaca's eight-digit code.</summary>
    public int? Code { get; init; }

    /// <summary>Alpaca's text.</summary>
    public string? Message { get; init; }
}
