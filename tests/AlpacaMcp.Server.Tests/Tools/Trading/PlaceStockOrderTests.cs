using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class PlaceStockOrderTests
{
    [Fact]
    public async Task Places_one_order_that_fills_at_the_quote()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10,"client_order_id":"mine"}""")).Content;

        var order = Assert.Single(bench.Exchange.Book.Orders);
        Assert.Equal(("AAPL", "buy", "market", 10m, "filled", 250.00m), (order.Symbol, order.Side, order.Type, order.Qty, order.Status, order.FilledAveragePrice));
        Assert.Equal((order.Id.ToString(), "mine", "day"), (reply.Text("order.id"), reply.Text("order.client_order_id"), reply.Text("order.time_in_force")));
        Assert.Equal(("simulator", bench.Exchange.AccountNumber), (reply.Text("environment"), reply.Text("account")));
        Assert.Equal(["POST /v2/orders"], bench.Changes);
    }

    [Theory]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":41}""", "ORDER_NOTIONAL", 10_250, 10_000)] // 41 at 250.00
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":41,"type":"limit","limit_price":249}""", "ORDER_NOTIONAL", 10_250, 10_000)] // worse of quote and limit
    [InlineData("""{"symbol":"AAPL","side":"buy","notional":10000.01}""", "ORDER_NOTIONAL", 10_000.01, 10_000)]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":262.51}""", "PRICE_COLLAR", 262.51, 262.50)] // 5 % above 250.00
    [InlineData("""{"symbol":"AAPL","side":"sell","qty":1,"type":"limit","limit_price":237.40}""", "PRICE_COLLAR", 237.40, 237.41)] // 5 % below 249.90 is 237.405
    [InlineData("""{"symbol":"F","side":"buy","qty":1001,"type":"limit","limit_price":9}""", "ORDER_QUANTITY", 1_001, 1_000)]
    public async Task Denies_what_is_above_a_limit_with_the_numbers_and_sends_nothing(string arguments, string code, double observed, double limit)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_ALLOW_SHORT_SELLING", "true"));
        bench.Exchange.Market.Pin("F", 8.99m, 9.00m);

        var reply = await bench.CallAsync("place_stock_order", arguments);

        Assert.Equal(("denied", code), (reply.Error.Text("outcome"), reply.Code));
        Assert.Equal(((decimal)observed, (decimal)limit), (reply.Error.Number("observed"), reply.Error.Number("limit")));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Names_the_quantity_that_would_pass_and_it_passes()
    {
        await using var bench = await ToolBench.StartAsync();

        var denied = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":41}""");
        var placed = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":40}""");

        Assert.Contains("at most 40 shares", denied.Error.Text("next_step"), StringComparison.Ordinal);
        Assert.False(placed.IsError, placed.Text);
    }

    [Fact]
    public async Task Denies_more_of_a_symbol_than_its_share_of_equity()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":40,"type":"limit","limit_price":249}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":40,"type":"limit","limit_price":249,"force_new":true}""");

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":249}""");

        // 80 resting and 1 more, each at the worse of quote and limit: 81 at 250 is 20,250 of 100,000.
        Assert.Equal(("POSITION_SHARE", 20.25m, 20m), (reply.Code, reply.Error.Number("observed"), reply.Error.Number("limit")));
        Assert.Equal(2, bench.Exchange.Book.Orders.Count);
    }

    [Fact]
    public async Task Reports_every_limit_that_stands_in_the_way()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_DENIED_SYMBOLS", "AAPL"));

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1001,"type":"limit","limit_price":300}""");

        Assert.Equal(["SYMBOL_NOT_ALLOWED", "ORDER_NOTIONAL", "ORDER_QUANTITY", "POSITION_SHARE", "GROSS_EXPOSURE", "DAILY_NOTIONAL", "PRICE_COLLAR"], reply.Codes);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Denies_a_market_order_without_a_fresh_quote()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("AAPL", 249.90m, 250.00m, ToolBench.Now.AddSeconds(-61));

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");

        Assert.Equal(("NO_FRESH_QUOTE", 61m, 60m), (reply.Code, reply.Error.Number("observed"), reply.Error.Number("limit")));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Denies_a_market_order_while_the_market_is_closed()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Pass(TimeSpan.FromHours(6.5));

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");

        Assert.Equal("MARKET_CLOSED", reply.Code);
        Assert.Contains("2026-03-12 09:30", reply.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(bench.Changes);
    }

    [Theory]
    [InlineData("/v2/account", "ACCOUNT_UNREADABLE")]
    [InlineData("/v2/clock", "CLOCK_SKEW")]
    [InlineData("/v2/positions", "STATE_UNREADABLE")]
    [InlineData("/v2/stocks", "NO_FRESH_QUOTE")]
    public async Task Denies_what_cannot_be_judged(string path, string code)
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new StatusBefore(500), new() { Method = "GET", PathPrefix = path, Times = 100 });

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""");

        Assert.Equal("denied", reply.Error.Text("outcome"));
        Assert.Contains(code, reply.Codes);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Places_an_order_once_however_often_its_id_is_sent()
    {
        await using var bench = await ToolBench.StartAsync();
        const string Order = """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":240,"client_order_id":"once"}""";

        var first = (await bench.CallAsync("place_stock_order", Order)).Content;
        var second = (await bench.CallAsync("place_stock_order", Order)).Content;
        var other = await bench.CallAsync("place_stock_order", Order.Replace("240", "241", StringComparison.Ordinal));

        Assert.Equal(first.Text("order.id"), second.Text("order.id"));
        Assert.Contains("NOT placed again", second.At("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(("CLIENT_ORDER_ID_REUSED", "denied"), (other.Code, other.Error.Text("outcome")));
        Assert.Single(bench.Changes);
    }

    [Fact]
    public async Task Finds_the_order_whose_answer_was_lost()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new LoseResponse(), new() { Method = "POST", PathPrefix = "/v2/orders" });

        var reply = (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}""")).Content;

        Assert.Equal(Assert.Single(bench.Exchange.Book.Orders).Id.ToString(), reply.Text("order.id"));
        Assert.Contains("one order", reply.At("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_brokers_reason_when_the_broker_rejects()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_ALLOW_SHORT_SELLING", "true"));

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"GME","side":"sell","qty":1}""");

        Assert.Equal(("BROKER_REJECTED", "rejected"), (reply.Code, reply.Error.Text("outcome")));
        Assert.NotEmpty(reply.Error.Text("broker_message"));
        Assert.Empty(bench.Exchange.Book.Orders);
    }
}
