namespace AlpacaMcp.Api.Locates;

/// <summary>Why a symbol has no quote.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/listlocatequotes"/>
public sealed record LocateQuoteError
{
    /// <summary>The symbol asked for.</summary>
    public required string Symbol { get; init; }

    /// <summary><c>symbol_not_found</c>, <c>easy_to_borrow</c>, <c>threshold_security</c> or <c>corporate_action</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The same in the broker's words.</summary>
    public string? Message { get; init; }
}
