namespace AlpacaMcp.Server.Mcp.Search;

/// <summary>The words of a query, and for words that traders use and no tool does, the ones that tools use.</summary>
internal static class QueryWords
{
    // Grammar. Rare among tools, a word like "an" would weigh more than "cancel".
    private static readonly HashSet<string> Empty =
        [.. WordStems.Of("a an and any are as at be can do does for from give have how i if in is it me my of on or please show tell that the there this to use want was what when which why will with you")];

    // Tools that say "per share" are no better for it.
    private static readonly Dictionary<string, string> Instead = Stemmed(("share", "stock"));

    private static readonly Dictionary<string, string> Meant = Stemmed(
        ("candle candlestick ohlc ohlcv chart", "bars history"),
        ("balance cash money funds", "account cash"),
        ("holdings own", "get all positions"),
        ("pnl profit performance earn gain", "portfolio history positions profit"),
        ("liquidate exit flatten sell", "close position place order sells"),
        ("buy purchase", "buys place order"),
        ("dollar", "notional"),
        ("call", "option"),
        ("half", "percentage position"),
        ("modify edit amend raise", "replace update change"),
        ("denied refused rejected", "denied decisions"),
        ("abort undo", "cancel"),
        ("new", "create"),
        ("deposit withdrawal paid received", "account activities transfers"),
        ("turn switch enable disable setting", "update account config"),
        ("dividend split merger spinoff", "corporate actions"),
        ("delta gamma theta vega iv greeks volatility", "option snapshot chain greeks"),
        ("depth book", "orderbook"),
        ("bitcoin btc ethereum eth coin", "crypto"),
        ("price", "quote"),
        ("historical past", "history"),
        ("bond treasury isin", "fixed income"),
        ("headline article", "news"),
        ("rsi macd sma ema vwap atr bollinger moving average momentum", "indicators"),
        ("vix spx", "index"),
        ("holiday hours session", "calendar clock"),
        ("ticker company lookup", "symbol find"),
        ("gainers losers", "market movers"),
        ("borrow", "locate"),
        ("limits mode environment", "status"),
        ("power", "account"),
        ("spread straddle strangle condor", "option strategy"),
        ("transactions fills", "activities history"));

    internal static IReadOnlyList<string> Of(string query) =>
    [
        .. WordStems.Of(query).Where(word => !Empty.Contains(word)).Select(word => Instead.GetValueOrDefault(word, word))
            .SelectMany(word => Meant.TryGetValue(word, out var meant) ? [word, .. meant.Split(' ')] : (string[])[word]).Distinct(),
    ];

    private static Dictionary<string, string> Stemmed(params (string Said, string Meant)[] lines) =>
        lines.SelectMany(line => WordStems.Of(line.Said).Distinct().Select(word => (Word: word, Meant: string.Join(' ', WordStems.Of(line.Meant)))))
            .ToDictionary(line => line.Word, line => line.Meant);
}
