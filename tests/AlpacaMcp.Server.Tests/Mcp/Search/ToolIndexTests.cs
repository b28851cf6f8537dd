using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Search;

namespace AlpacaMcp.Server.Tests.Mcp.Search;

public sealed class ToolIndexTests
{
    private const int Looked = 3;

    private static readonly ToolIndex Index = new([.. ToolCatalog.All.Where(tool => tool.Toolset != Toolset.Search).Select(tool => tool.Describe())]);

    public static TheoryData<string> Titles => [.. ToolCatalog.All.Where(tool => tool.Toolset != Toolset.Search).Select(tool => tool.Name)];

    // How an agent asks, and the tool that answers.
    [Theory]
    [InlineData("buy shares of a stock", "place_stock_order")]
    [InlineData("place an order for stock", "place_stock_order")]
    [InlineData("sell my position", "close_position")]
    [InlineData("liquidate", "close_position")]
    [InlineData("purchase bitcoin crypto", "place_crypto_order")]
    [InlineData("cancel order", "cancel_order_by_id")]
    [InlineData("abort all orders", "cancel_all_orders")]
    [InlineData("change the limit price of an open order", "replace_order_by_id")]
    [InlineData("modify order", "replace_order_by_id")]
    [InlineData("open orders", "get_orders")]
    [InlineData("list orders", "get_orders")]
    [InlineData("order status by id", "get_order_by_id")]
    [InlineData("buying power", "get_account_info")]
    [InlineData("cash balance", "get_account_info")]
    [InlineData("holdings", "get_all_positions")]
    [InlineData("all positions", "get_all_positions")]
    [InlineData("is the market open", "get_clock")]
    [InlineData("holidays", "get_calendar")]
    [InlineData("trading days", "get_calendar")]
    [InlineData("candles for a stock", "get_stock_bars")]
    [InlineData("historical stock prices", "get_stock_bars")]
    [InlineData("OHLCV", "get_stock_bars")]
    [InlineData("stock quote", "get_stock_latest_quote")]
    [InlineData("bid and ask", "get_stock_latest_quote")]
    [InlineData("last trade price", "get_stock_latest_trade")]
    [InlineData("stock snapshot", "get_stock_snapshot")]
    [InlineData("crypto candles", "get_crypto_bars")]
    [InlineData("crypto quote", "get_crypto_latest_quote")]
    [InlineData("can this symbol be shorted", "get_asset")]
    [InlineData("limits", "get_status")]
    [InlineData("wait until the order fills", "wait_for_order")]
    [InlineData("what did I earn this month", "get_portfolio_history")]
    [InlineData("pnl", "get_portfolio_history")]
    [InlineData("account activities", "get_account_activities")]
    [InlineData("deposits and dividends paid to me", "get_account_activities")]
    [InlineData("add AAPL to my watchlist", "add_asset_to_watchlist_by_id")]
    [InlineData("new watchlist", "create_watchlist")]
    [InlineData("ticker of a company", "find_symbol")]
    [InlineData("RSI", "get_indicators")]
    [InlineData("moving average", "get_indicators")]
    [InlineData("top gainers", "get_market_movers")]
    [InlineData("most traded stocks", "get_most_active_stocks")]
    [InlineData("order book of BTC", "get_crypto_latest_orderbook")]
    [InlineData("borrow shares to sell short", "create_locate")]
    [InlineData("max loss of an iron condor", "analyze_option_strategy")]
    [InlineData("option contracts by expiration", "get_option_contracts")]
    [InlineData("turn off margin", "update_account_config")]
    [InlineData("what do I own", "get_all_positions")]
    [InlineData("price of bitcoin", "get_crypto_latest_trade")]
    [InlineData("historical prices", "get_stock_bars")]
    [InlineData("news headlines", "get_news")]
    [InlineData("buy 5 shares of apple", "place_stock_order")]
    [InlineData("sell a put", "place_option_order")]
    [InlineData("share price of apple", "get_stock_latest_trade")]
    [InlineData("my order was refused", "get_decisions")]
    [InlineData("raise the limit price", "replace_order_by_id")]
    public void Finds_among_the_first_what_an_agent_means(string query, string expected)
    {
        var found = Index.Find(query).Tools.Take(Looked).Select(tool => tool.Name);

        Assert.Contains(expected, found);
    }

    [Fact]
    public void News_is_nothing_new() => Assert.Equal("get_news", Index.Find("news").Tools[0].Name);

    [Theory]
    [MemberData(nameof(Titles))]
    public void Finds_every_tool_by_the_words_of_its_name(string name)
    {
        var found = Index.Find(name.Replace('_', ' ')).Tools.Take(Looked).Select(tool => tool.Name);

        Assert.Contains(name, found);
    }

    [Theory]
    [InlineData("orders ordered ordering order", "order")]
    [InlineData("cancel canceled cancelled cancelling", "cancel")]
    [InlineData("place placing placed places", "plac")]
    [InlineData("activity activities", "activity")]
    [InlineData("loss losses", "los")]
    [InlineData("get_stock-bars", "get stock bar")]
    public void Words_lose_the_endings_of_grammar(string text, string stems) =>
        Assert.Equal(stems.Split(' '), WordStems.Of(text).Distinct());
}
