using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

/// <summary>AAPL at 250; its calls of 18 December at 260 and 270 cost 5.00 and 3.00.</summary>
public sealed class PlaceOptionOrderTests
{
    private const string Call = "AAPL261218C00260000";
    private const string Higher = "AAPL261218C00270000";
    private const string Spread = $$"""
        [{"symbol":"{{Call}}","ratio_qty":1,"side":"buy","position_intent":"buy_to_open"},{"symbol":"{{Higher}}","ratio_qty":1,"side":"sell","position_intent":"sell_to_open"}]
        """;

    [Fact]
    public async Task Buys_one_contract_and_shows_the_order()
    {
        await using var bench = await StartAsync();

        var order = (await bench.CallAsync("place_option_order", $$"""{"symbol":"{{Call}}","side":"buy","qty":"1","type":"limit","limit_price":"5.00","client_order_id":"mine"}""")).Content.At("order");

        Assert.Equal((Call, "buy", "limit", 1m, 5m, "buy_to_open", "mine"), (order.Text("symbol"), order.Text("side"), order.Text("type"), order.Number("qty"), order.Number("limit_price"), order.Text("position_intent"), order.Text("client_order_id")));
        Assert.Equal((Call, 1m), Held(bench).Single());
    }

    [Fact]
    public async Task Places_a_spread_whose_legs_come_as_text_or_list()
    {
        await using var bench = await StartAsync();

        var listed = await bench.CallAsync("place_option_order", $$"""{"qty":1,"type":"limit","limit_price":2.20,"legs":{{Spread}}}""");
        var texted = await bench.CallAsync("place_option_order", $$"""{"qty":"1","order_class":"mleg","legs":"{{Spread.Trim().Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""");

        var order = listed.Content.At("order");
        Assert.False(order.Has("symbol"));
        Assert.False(order.Has("side"));
        Assert.Equal([(Call, "buy"), (Higher, "sell")], order.At("legs").EnumerateArray().Select(leg => (leg.Text("symbol"), leg.Text("side"))));
        Assert.False(texted.IsError, texted.Text);
        Assert.Equal([(Call, 2m), (Higher, -2m)], Held(bench));
    }

    [Fact]
    public async Task The_legs_intent_names_its_side()
    {
        await using var bench = await StartAsync();

        await bench.CallAsync("place_option_order", $$"""{"qty":1,"legs":[{"symbol":"{{Call}}","ratio_qty":1,"position_intent":"buy_to_open"},{"symbol":"{{Higher}}","ratio_qty":1,"position_intent":"sell_to_open"}]}""");

        Assert.Equal([(Call, 1m), (Higher, -1m)], Held(bench));
    }

    [Fact]
    public async Task Denies_with_every_limit_at_once_and_sends_nothing()
    {
        await using var bench = await StartAsync();

        var reply = await bench.CallAsync("place_option_order", $$"""{"symbol":"{{Call}}","side":"buy","qty":11,"type":"limit","limit_price":9}""");

        Assert.Equal(["OPTION_MAX_LOSS", "OPTION_CONTRACTS", "PRICE_COLLAR"], reply.Codes);
        Assert.Empty(bench.Changes);
    }

    [Theory]
    [InlineData("ALPACA_MCP_OPTION_MAX_LOSS_USD", "499", "OPTION_MAX_LOSS")]
    [InlineData("ALPACA_MCP_MIN_DAYS_TO_EXPIRY", "365", "OPTION_DAYS_TO_EXPIRY")]
    [InlineData("ALPACA_MCP_DENIED_SYMBOLS", "AAPL", "SYMBOL_NOT_ALLOWED")]
    [InlineData("ALPACA_MCP_DENIED_SYMBOLS", Call, "SYMBOL_NOT_ALLOWED")]
    [InlineData("ALPACA_MCP_ALLOWED_SYMBOLS", "MSFT", "SYMBOL_NOT_ALLOWED")]
    public async Task The_operators_settings_bind(string setting, string value, string code)
    {
        await using var bench = await StartAsync((setting, value));

        Assert.Equal([code], (await bench.CallAsync("place_option_order", $$"""{"symbol":"{{Call}}","side":"buy","qty":1}""")).Codes);
    }

    [Fact]
    public async Task An_allowed_underlying_allows_its_contracts()
    {
        await using var bench = await StartAsync(("ALPACA_MCP_ALLOWED_SYMBOLS", "AAPL"));

        Assert.False((await bench.CallAsync("place_option_order", $$"""{"symbol":"{{Call}}","side":"buy","qty":1}""")).IsError);
    }

    [Theory]
    [InlineData($$"""{"symbol":"{{Call}}","side":"sell","qty":1}""")]
    [InlineData($$"""{"qty":1,"legs":[{"symbol":"{{Call}}","ratio_qty":1,"position_intent":"buy_to_open"},{"symbol":"{{Higher}}","ratio_qty":2,"position_intent":"sell_to_open"}]}""")]
    public async Task Never_leaves_a_call_uncovered(string arguments)
    {
        await using var bench = await StartAsync();

        Assert.Contains("OPTION_UNDEFINED_RISK", (await bench.CallAsync("place_option_order", arguments)).Codes);
        Assert.Empty(bench.Changes);
    }

    [Theory]
    [InlineData($$"""{"symbol":"{{Call}}","qty":1}""", "side")]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1}""", "symbol")]
    [InlineData($$"""{"symbol":"{{Call}}","side":"buy","qty":1.5}""", "qty")]
    [InlineData($$"""{"symbol":"{{Call}}","side":"buy","qty":1,"order_class":"bracket"}""", "order_class")]
    [InlineData($$"""{"symbol":"{{Call}}","side":"buy","qty":1,"time_in_force":"ioc"}""", "time_in_force")]
    public async Task Refuses_what_is_no_option_order_by_its_field(string arguments, string field)
    {
        await using var bench = await StartAsync();

        Assert.Equal([field], (await bench.CallAsync("place_option_order", arguments)).Fields);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task A_leg_that_lacks_something_is_refused_by_name()
    {
        await using var bench = await StartAsync();

        var reply = await bench.CallAsync("place_option_order", $$"""{"qty":1,"legs":[{"symbol":"{{Call}}","ratio_qty":1},{"symbol":"{{Higher}}","ratio_qty":1,"position_intent":"short"}]}""");

        Assert.Equal(["legs[0].position_intent", "legs[1].position_intent"], reply.Fields.Order(StringComparer.Ordinal));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Closes_replaces_and_cancels_like_any_order()
    {
        await using var bench = await StartAsync();
        await bench.CallAsync("place_option_order", $$"""{"qty":1,"legs":{{Spread}}}""");
        var resting = (await bench.CallAsync("place_option_order", $$"""{"symbol":"{{Higher}}","side":"buy","qty":1,"type":"limit","limit_price":2.50}""")).Content.Text("order.id");

        var alone = await bench.CallAsync("close_position", $$"""{"symbol_or_asset_id":"{{Call}}"}""");
        var raised = await bench.CallAsync("replace_order_by_id", $$"""{"order_id":"{{resting}}","limit_price":2.60}""");
        await bench.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{raised.Content.Text("order.id")}}"}""");
        var closed = await bench.CallAsync("close_position", $$"""{"symbol_or_asset_id":"{{Higher}}"}""");

        Assert.Equal("OPTION_UNDEFINED_RISK", alone.Code);
        Assert.Equal(2.60m, raised.Content.Number("order.limit_price"));
        Assert.Equal(("buy", "buy_to_close"), (closed.Content.Text("order.side"), closed.Content.Text("order.position_intent")));
        Assert.Equal((Call, 1m), Held(bench).Single());
    }

    private static IEnumerable<(string Symbol, decimal Qty)> Held(ToolBench bench) => bench.Exchange.Book.Positions.Select(p => (p.Symbol, p.Qty));

    private static async Task<ToolBench> StartAsync(params (string Name, string Value)[] settings)
    {
        var bench = await ToolBench.StartAsync(settings);
        bench.Approves = true; // Whatever sells options to open wants a person.
        bench.Exchange.Market.Pin(Call, 4.90m, 5.00m);
        bench.Exchange.Market.Pin(Higher, 2.90m, 3.00m);
        return bench;
    }
}
