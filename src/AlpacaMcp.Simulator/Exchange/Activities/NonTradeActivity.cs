namespace AlpacaMcp.Simulator.Exchange.Activities;

/// <summary>What happened to an account other than by a trade: a dividend, a fee, an expired option, a journal entry.</summary>
/// <param name="Type">Alpaca's word, as DIV or OPEXP; see <see cref="ActivityTypes"/>.</param>
/// <param name="Date">The New York date it happened or settled on.</param>
/// <param name="NetAmount">Money that came, negative when it went, in USD.</param>
internal sealed record NonTradeActivity(string Type, DateOnly Date, decimal NetAmount)
{
    public string? SubType { get; init; }

    public string? Symbol { get; init; }

    /// <summary>Signed quantity that moved, or on which a dividend was paid.</summary>
    public decimal? Qty { get; init; }

    public decimal? Price { get; init; }

    public decimal? PerShareAmount { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Shared by entries of one cause.</summary>
    public Guid? GroupId { get; init; }
}
