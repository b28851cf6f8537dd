namespace AlpacaMcp.Server.Prompts;

/// <summary>An order looked at from all sides before it is placed.</summary>
internal static class PreTradeChecklist
{
    internal static PromptEntry Entry { get; } = new()
    {
        Name = "pre_trade_checklist",
        Title = "Check an order before it is placed",
        Description = "Holds an order against price, market session, limits, what is already held and open, and says pass, warn or fail. Places nothing.",
        Parameters =
        [
            PromptParameter.Symbol("What to trade, e.g. AAPL or BTC/USD."),
            PromptParameter.OneOf("side", "buy or sell.", "buy", "sell") with { Required = true },
            PromptParameter.Number("qty", "Shares or coins, e.g. 5."),
            PromptParameter.Number("notional", "Dollars instead of qty, e.g. 500."),
            PromptParameter.OneOf("type", "Order type; market when absent.", "market", "limit", "stop", "stop_limit", "trailing_stop"),
            PromptParameter.Number("limit_price", "Limit price in dollars, e.g. 249.50."),
            PromptParameter.Number("stop_price", "Stop price in dollars, e.g. 240."),
        ],
        Opening = given => $"Check this order before I decide on it: {Order(given)}.",
        Steps =
        [
            PromptWords.Status,
            new("`get_asset`: is it active and tradable, and if the quantity is no whole number, fractionable; if it would be sold short, shortable."),
            new("If it is a stock, `get_stock_snapshot`: bid, ask, spread, the feed and how old the quote is, and the day's range.", Needed: false),
            new("If it is a crypto pair, `get_crypto_latest_quote`: bid, ask, spread and how old the quote is.", Needed: false),
            new("`get_all_positions` and `get_orders`: what is held, and every open order in the symbol, above all one on the opposite side."),
            new("`get_account_info`: is there buying power for the worst price."),
            PromptWords.News,
            new("Give a table of checks with pass, warn or fail and the number behind each: session, quote, cost at the worst price, every limit that get_status names, buying power, position afterwards as a share of equity, opposite orders. Then one sentence of verdict."),
        ],
        Closing = "Do not place the order. Repeat its exact terms and wait; only when I answer yes may exactly this order be placed, once.",
    };

    private static string Order(IReadOnlyDictionary<string, string> given) => string.Join(' ', new[]
    {
        given["side"],
        given.TryGetValue("qty", out var qty) ? qty : given.TryGetValue("notional", out var notional) ? $"${notional} of" : "a quantity still to be chosen of",
        given["symbol"],
        given.TryGetValue("type", out var type) ? $"as a {type} order" : "as a market order",
        given.TryGetValue("limit_price", out var limit) ? $"limited at {limit}" : null,
        given.TryGetValue("stop_price", out var stop) ? $"with its stop at {stop}" : null,
    }.OfType<string>());
}
