namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class ArgumentTests
{
    [Fact]
    public async Task Refuses_a_misspelt_argument_by_name_and_offers_the_nearest()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_prise":240}""");

        Assert.Equal(("UNKNOWN_ARGUMENT", "invalid", true), (reply.Code, reply.Error.Text("outcome"), reply.Error.At("retry_safe").GetBoolean()));
        Assert.Equal(["limit_prise"], reply.Fields);
        Assert.Contains("'limit_price'", reply.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Offers_every_argument_that_has_the_name_as_a_word()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"price":240}""");

        Assert.Contains("'limit_price' or 'stop_price' or 'trail_price'", reply.Error.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"side":"buy","qty":1}""", "symbol")]
    [InlineData("""{"symbol":"AAPL","qty":1}""", "side")]
    [InlineData("""{"symbol":null,"side":"buy","qty":1}""", "symbol")] // null means "not given"
    public async Task Refuses_a_call_without_a_required_argument(string arguments, string missing)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", arguments);

        Assert.Equal("MISSING_ARGUMENT", reply.Code);
        Assert.Equal([missing], reply.Fields);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("side", "7")] // an enumeration's number
    [InlineData("side", "\"hold\"")]
    [InlineData("side", "\"\"")]
    [InlineData("side", "[\"buy\"]")]
    [InlineData("side", "true")]
    [InlineData("type", "0")]
    [InlineData("time_in_force", "\"forever\"")]
    [InlineData("symbol", "true")]
    [InlineData("symbol", "{\"ticker\":\"AAPL\"}")]
    [InlineData("symbol", "[\"AAPL\"]")]
    [InlineData("qty", "\"abc\"")]
    [InlineData("qty", "\"\"")]
    [InlineData("qty", "\"1,000\"")]
    [InlineData("qty", "\"1 000\"")]
    [InlineData("qty", "\"\uff11\uff10\"")] // full-width digits
    [InlineData("qty", "\"\u0661\u0660\"")] // Arabic-Indic digits
    [InlineData("qty", "\"NaN\"")]
    [InlineData("qty", "\"Infinity\"")]
    [InlineData("qty", "\"1e3\"")]
    [InlineData("qty", "\"0x10\"")]
    [InlineData("qty", "\"$10\"")]
    [InlineData("qty", "1e308")]
    [InlineData("qty", "-1e308")]
    [InlineData("qty", "99999999999999999999999999999999")]
    [InlineData("qty", "0.99999999999999999999999999999999")] // would round to 1
    [InlineData("qty", "\"0.99999999999999999999999999999999\"")]
    [InlineData("limit_price", "250.00000000000000000000000000001")] // would round to 250
    [InlineData("limit_price", "1e-30")] // would round to 0
    [InlineData("qty", "true")]
    [InlineData("qty", "[1]")]
    [InlineData("qty", "{\"value\":1}")]
    [InlineData("extended_hours", "1")]
    [InlineData("extended_hours", "\"yes\"")]
    [InlineData("client_order_id", "{}")]
    [InlineData("advanced_instructions", "\"vwap\"")]
    [InlineData("advanced_instructions", "[1]")]
    public async Task Refuses_a_value_of_another_type_by_name(string name, string value)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", Arguments(name, value));

        Assert.Equal("INVALID_ARGUMENT", reply.Code);
        Assert.Equal([name], reply.Fields);
        Assert.StartsWith($"'{name}' must be ", reply.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("symbol", "\"\uff21\uff21\uff30\uff2c\"")] // full-width letters
    [InlineData("symbol", "\"\u0410APL\"")] // Cyrillic A
    [InlineData("symbol", "\"AAPL\u200b\"")] // zero-width space
    [InlineData("symbol", "\"\"")]
    [InlineData("symbol", "\"AAPL,MSFT\"")]
    [InlineData("symbol", "\"../v2/orders\"")]
    [InlineData("qty", "0")]
    [InlineData("qty", "-5")]
    [InlineData("qty", "1e-10")]
    [InlineData("limit_price", "0")]
    [InlineData("client_order_id", "\"a b\"")]
    [InlineData("client_order_id", "\"a\\u0000b\"")]
    public async Task Refuses_a_value_that_no_order_can_have(string name, string value)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", Arguments(name, value));

        Assert.Equal(("INVALID_ORDER", "invalid"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Contains(name, reply.Fields);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Reports_every_finding_at_once()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","qty":"abc","time_in_force":7,"limit_prise":1,"colour":"red"}""");

        Assert.Equal(["qty", "time_in_force", "limit_prise", "colour", "side"], reply.Fields);
        Assert.Equal(["INVALID_ARGUMENT", "INVALID_ARGUMENT", "UNKNOWN_ARGUMENT", "UNKNOWN_ARGUMENT", "MISSING_ARGUMENT"], reply.Codes);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Reports_every_fault_of_an_order_at_once()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("place_stock_order", """{"symbol":"aapl!","side":"buy","qty":-1,"limit_price":240.123}""");

        Assert.Superset(new HashSet<string>(["symbol", "qty", "limit_price"]), reply.Fields.ToHashSet());
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Takes_strings_for_numbers_and_numbers_for_strings_and_capitals()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync(
            "place_stock_order", """{"symbol":" aapl ","side":"BUY","qty":"2","type":"Limit","limit_price":"240.50","time_in_force":"GTC","extended_hours":"false","client_order_id":4711}""");

        var order = Assert.Single(bench.Exchange.Book.Orders);
        Assert.Equal(("AAPL", "buy", "limit", 2m, 240.50m, "4711"), (order.Symbol, order.Side, order.Type, order.Qty, order.LimitPrice, order.ClientOrderId));
        Assert.Equal(order.Id.ToString(), reply.Content.Text("order.id"));
    }

    [Fact]
    public async Task Takes_a_string_for_a_whole_number_and_null_for_what_is_not_given()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_orders", """{"limit":"3","symbols":null,"nested":"true"}""");

        Assert.Equal(0, reply.Content.Number("count"));
        Assert.Contains("limit=3&", Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v2/orders")).Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("get_clock")]
    [InlineData("cancel_all_orders")]
    public async Task Refuses_any_argument_where_a_tool_takes_none(string tool)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync(tool, """{"symbol":"AAPL"}""");

        Assert.Equal("UNKNOWN_ARGUMENT", reply.Code);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("get_orders", "asset_class", "[7]")]
    [InlineData("get_orders", "asset_class", "[\"shares\"]")]
    [InlineData("get_orders", "asset_class", "[null]")]
    [InlineData("get_orders", "limit", "1.5")]
    [InlineData("get_orders", "limit", "99999999999")]
    [InlineData("get_orders", "after", "\"yesterday\"")]
    [InlineData("get_orders", "after", "\"2026-02-30\"")]
    [InlineData("get_orders", "before_order_id", "\"1\"")]
    [InlineData("get_order_by_id", "order_id", "\"61e69015\"")]
    [InlineData("cancel_order_by_id", "order_id", "\"../account\"")]
    [InlineData("get_stock_bars", "days", "-1")]
    [InlineData("get_stock_bars", "start", "\"9999-12-31\"")]
    [InlineData("get_stock_bars", "end", "\"0001-01-01\"")]
    [InlineData("get_stock_bars", "end", "\"9999-12-31\"")]
    [InlineData("get_crypto_latest_quote", "loc", "\"moon\"")]
    [InlineData("get_stock_bars", "start", "\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("get_stock_bars", "start", "\"\u0662\u0660\u0662\u0666-01-01\"")] // Arabic-Indic digits
    [InlineData("get_calendar", "start", "\"2026-13-01\"")]
    [InlineData("get_calendar", "start", "\"9999-12-31\"")]
    [InlineData("get_calendar", "end", "\"2026-02-29\"")]
    public async Task Refuses_a_reads_argument_by_name(string tool, string name, string value)
    {
        await using var bench = await ToolBench.StartAsync();
        var symbols = tool switch { "get_stock_bars" => "\"symbols\":\"AAPL\",", "get_crypto_bars" or "get_crypto_latest_quote" => "\"symbols\":\"BTC/USD\",", _ => "" };

        var reply = await bench.CallAsync(tool, $"{{{symbols}\"{name}\":{value}}}");

        Assert.Equal("INVALID_ARGUMENT", reply.Code);
        Assert.StartsWith(name, Assert.Single(reply.Fields), StringComparison.Ordinal); // of a list, the element
    }

    [Theory]
    [InlineData("get_stock_bars", "AAPL,../x")]
    [InlineData("get_stock_latest_quote", "BTC/USD")]
    [InlineData("get_stock_latest_trade", " , ,")]
    [InlineData("get_stock_snapshot", "AAPL;MSFT")]
    [InlineData("get_crypto_bars", "AAPL")]
    [InlineData("get_crypto_latest_quote", "BTCUSD")]
    public async Task Refuses_what_is_no_symbol_of_the_kind(string tool, string symbols)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync(tool, $$"""{"symbols":"{{symbols}}"}""");

        Assert.Equal("INVALID_ARGUMENT", reply.Code);
        Assert.Equal(["symbols"], reply.Fields);
    }

    private static string Arguments(string name, string value)
    {
        Dictionary<string, string> arguments = new() { ["symbol"] = "\"AAPL\"", ["side"] = "\"buy\"", ["qty"] = "1", ["type"] = "\"limit\"", ["limit_price"] = "240" };
        arguments[name] = value;
        return $"{{{string.Join(",", arguments.Select(a => $"\"{a.Key}\":{a.Value}"))}}}";
    }
}
