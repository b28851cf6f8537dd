using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class GetOrdersTests
{
    [Fact]
    public async Task Shows_open_orders_newest_first_and_filters_them()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_ALLOW_SHORT_SELLING", "true"));
        bench.Exchange.Market.Pin("KO", 70.00m, 70.10m);
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":240,"client_order_id":"first"}""");
        bench.Pass(TimeSpan.FromSeconds(1));
        await bench.CallAsync("place_stock_order", """{"symbol":"KO","side":"sell","qty":2,"type":"limit","limit_price":75,"client_order_id":"second"}""");
        bench.Pass(TimeSpan.FromSeconds(1));
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":3,"client_order_id":"filled"}""");

        Assert.Equal(["second", "first"], await IdsAsync(bench, "{}"));
        Assert.Equal(["filled"], await IdsAsync(bench, """{"status":"closed"}"""));
        Assert.Equal(["filled", "first"], await IdsAsync(bench, """{"status":"all","symbols":"aapl"}"""));
        Assert.Equal(["second"], await IdsAsync(bench, """{"status":"all","side":"sell"}"""));
        Assert.Equal(["first"], await IdsAsync(bench, """{"status":"all","direction":"asc","limit":1}"""));
    }

    [Fact]
    public async Task Says_when_there_may_be_more()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":240}""");

        Assert.True((await bench.CallAsync("get_orders", """{"limit":1}""")).Content.Has("note"));
        Assert.False((await bench.CallAsync("get_orders", """{"limit":2}""")).Content.Has("note"));
    }

    [Theory]
    [InlineData("asc", "after_order_id")]
    [InlineData("desc", "before_order_id")]
    public async Task The_note_names_the_argument_that_shows_the_next_ones(string direction, string argument)
    {
        await using var bench = await ToolBench.StartAsync();
        for (var i = 0; i < 3; i++)
            await bench.PlaceAtExchangeAsync($$"""{"symbol":"KO","side":"buy","qty":"1","type":"limit","limit_price":"{{10 + i}}","time_in_force":"gtc"}""");

        var first = (await bench.CallAsync("get_orders", $$"""{"limit":2,"direction":"{{direction}}"}""")).Content;
        var second = (await bench.CallAsync("get_orders", $$"""{"limit":2,"direction":"{{direction}}","{{argument}}":"{{first.At("orders")[1].Text("id")}}"}""")).Content;

        Assert.Contains($"{argument} {first.At("orders")[1].Text("id")}", first.Text("note"), StringComparison.Ordinal);
        Assert.Equal(3, first.At("orders").EnumerateArray().Concat(second.At("orders").EnumerateArray()).Select(o => o.Text("id")).Distinct().Count());
        Assert.Equal(1, second.Number("count"));
    }

    [Theory]
    [InlineData("[\"us_equity\"]", 1)]
    [InlineData("\"CRYPTO\"", 0)]
    [InlineData("\"us_equity,us_option\"", 1)]
    public async Task Filters_by_asset_class_however_it_is_listed(string classes, int count)
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":240}""");

        Assert.Equal(count, (await bench.CallAsync("get_orders", $$"""{"asset_class":{{classes}}}""")).Content.Number("count"));
    }

    [Fact]
    public async Task Refuses_an_unknown_asset_class_with_the_choices()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_orders", """{"asset_class":["shares"]}""");

        Assert.Equal("asset_class", reply.Error.Text("field"));
        Assert.Contains("us_equity, us_option, crypto", reply.Error.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_everything_the_exchange_says_about_an_order_but_its_nothing()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Approves = true;
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","notional":50}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"sell","qty":4,"type":"trailing_stop","trail_percent":2}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"sell","qty":3,"type":"limit","order_class":"oco","take_profit_limit_price":300,"stop_loss_stop_price":200,"stop_loss_limit_price":199.5}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":240,"extended_hours":true}""");
        await bench.CallAsync("place_option_order", """{"qty":1,"type":"limit","limit_price":0.05,"legs":[{"symbol":"AAPL261218C00260000","ratio_qty":1,"position_intent":"buy_to_open"},{"symbol":"AAPL261218C00270000","ratio_qty":1,"position_intent":"sell_to_open"}]}""");

        var reply = (await bench.CallAsync("get_orders", """{"status":"all","nested":true}""")).Content;

        var raw = await bench.AskExchangeAsync("/v2/orders?status=all&nested=true");
        Assert.Equal(6, raw.GetArrayLength());
        Assert.All(raw.EnumerateArray().Zip(reply.At("orders").EnumerateArray()), pair => AssertSame(pair.First, pair.Second));
    }

    // What a model has no use for, or reads elsewhere in the reply.
    private static readonly string[] LeftOut = ["asset_id", "asset_class", "created_at", "updated_at", "order_type", "subtag", "source"];

    private static void AssertSame(JsonElement raw, JsonElement ours)
    {
        Assert.All(raw.EnumerateObject().Where(p => !LeftOut.Contains(p.Name) && IsSaid(raw, p)), p => AssertSame(p, ours.At(p.Name)));
        foreach (var (leg, shown) in Legs(raw).Zip(ours.Has("legs") ? Legs(ours) : []))
            AssertSame(leg, shown);
        Assert.Equal(Legs(raw).Count(), ours.Has("legs") ? Legs(ours).Count() : 0);
    }

    private static bool IsSaid(JsonElement raw, JsonProperty p) => p.Name switch
    {
        "legs" => false,
        "extended_hours" => p.Value.GetBoolean(),
        "position_intent" => raw.Text("asset_class") == "us_option",
        "expires_at" => raw.Text("status") is not ("filled" or "canceled" or "expired" or "replaced"),
        _ => p.Value.ValueKind != JsonValueKind.Null && p.Value.ToString() is not ("" or "simple"),
    };

    private static void AssertSame(JsonProperty raw, JsonElement ours)
    {
        if (ours.ValueKind == JsonValueKind.Number)
            Assert.Equal(decimal.Parse(raw.Value.GetString() ?? "", null), ours.GetDecimal());
        else if (raw.Name.EndsWith("_at", StringComparison.Ordinal))
            Assert.InRange((raw.Value.GetDateTimeOffset() - ours.GetDateTimeOffset()).TotalMilliseconds, 0, 1);
        else
            Assert.Equal(raw.Value.ToString(), ours.ToString());
    }

    private static IEnumerable<JsonElement> Legs(JsonElement order) => order.At("legs").ValueKind == JsonValueKind.Array ? order.At("legs").EnumerateArray() : [];

    private static async Task<IEnumerable<string>> IdsAsync(ToolBench bench, string arguments) =>
        (await bench.CallAsync("get_orders", arguments)).Content.At("orders").EnumerateArray().Select(o => o.Text("client_order_id"));
}
