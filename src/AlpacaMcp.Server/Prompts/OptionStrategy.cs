namespace AlpacaMcp.Server.Prompts;

/// <summary>From a view of an underlying to option strategies of known risk.</summary>
internal static class OptionStrategy
{
    internal static PromptEntry Entry { get; } = new()
    {
        Name = "option_strategy",
        Title = "Find an option strategy",
        Description = "From a view of a stock to two or three option strategies of limited risk, with legs, cost, largest loss, break-even and what assignment would do.",
        Parameters =
        [
            PromptParameter.Symbol("The underlying, e.g. AAPL."),
            PromptParameter.Words("view", "What you expect and until when, e.g. rises slowly until June.") with { Required = true },
            PromptParameter.Number("max_loss", "The most you would lose in dollars, e.g. 300."),
        ],
        Opening = given => $"Find option strategies on {given["symbol"]}. My view, in my words: {given["view"]}"
            + (given.TryGetValue("max_loss", out var loss) ? $" I would lose at most ${loss}." : ""),
        Steps =
        [
            PromptWords.Status,
            new("`get_account_info`: the options level and the options buying power decide what is allowed at all."),
            new("`get_stock_snapshot`: where the underlying stands and how it moved today."),
            new("`get_all_positions`: shares that could cover a call, and options already held on it."),
            new("`get_option_contracts` to find expirations that fit the view, then `get_option_chain` for one or two of them around the money: quotes, implied volatility, greeks, open interest."),
            PromptWords.News,
            new("`analyze_option_strategy` on each candidate: largest loss and gain, break-even. Do not work them out by hand.", Needed: false),
            new("Offer two or three strategies whose largest loss is known and inside the limits that get_status names: legs with contract symbols, net price from bid and ask, largest loss and gain, break-even, and what assignment or expiry would do. Say which quotes are wide or old."),
        ],
        Closing = PromptWords.NoTrading,
    };
}
