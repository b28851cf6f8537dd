using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.OptionsData;

public sealed class AnalyzeOptionStrategyTests
{
    private const string Call250 = "AAPL260417C00250000";
    private const string Call260 = "AAPL260417C00260000";

    [Fact]
    public async Task A_vertical_is_bought_at_the_ask_and_sold_at_the_bid()
    {
        await using var bench = await ToolBench.StartAsync();
        var quotes = (await bench.AskExchangeAsync($"/v1beta1/options/snapshots?symbols={Call250},{Call260}")).At("snapshots");
        var (bought, sold) = (quotes.At(Call250), quotes.At(Call260));
        var debit = 100 * (bought.Number("latestQuote.ap") - sold.Number("latestQuote.bp"));

        var reply = (await bench.CallAsync("analyze_option_strategy", Legs((Call250, "buy", 1), (Call260, "sell", 1)))).Content;

        Assert.Equal(("AAPL", "indicative", "regular", 249.95m), (reply.Text("underlying"), reply.Text("prices.feed"), reply.Text("prices.session"), reply.Number("underlying_price")));
        Assert.Equal((debit, debit, 1_000 - debit), (reply.Number("net_cost"), reply.Number("max_loss"), reply.Number("max_gain")));
        Assert.Equal(250 + (debit / 100), Assert.Single(reply.At("break_evens").EnumerateArray()).GetDecimal());
        Assert.Equal(
            100 * ((bought.Number("latestQuote.ap") + bought.Number("latestQuote.bp") - sold.Number("latestQuote.ap") - sold.Number("latestQuote.bp")) / 2),
            reply.Number("net_cost_at_mid"));
        Assert.Equal(Math.Round(100 * (bought.Number("greeks.delta") - sold.Number("greeks.delta")), 4), reply.Number("greeks.delta_shares"));
        Assert.Equal(Math.Round(100 * (bought.Number("greeks.theta") - sold.Number("greeks.theta")), 4), reply.Number("greeks.theta_per_day"));
        Assert.Equal(37, reply.Number("days_to_expiry"));
        Assert.Contains("sells 100 shares for 26000 USD", reply.At("at_expiry")[1].GetString(), StringComparison.Ordinal);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task What_no_leg_covers_is_said_to_be_unlimited()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("analyze_option_strategy", Legs((Call250, "buy", 1), (Call260, "sell", 2)))).Content;

        Assert.True(reply.At("max_loss_unlimited").GetBoolean());
        Assert.False(reply.Has("max_loss"));
        Assert.Contains("100 shares' worth", reply.At("warnings")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_of_the_underlying_may_be_a_leg_and_prices_may_be_given()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("analyze_option_strategy", $$"""
            {"legs":[{"symbol":"AAPL","side":"buy","qty":100,"price":240},{"symbol":"{{Call260}}","side":"sell","ratio_qty":"1","price":2.5}]}
            """)).Content;

        // A covered call: 240 less the 2.50 received can be lost, 260 less 237.50 won.
        Assert.Equal((23_750m, 23_750m, 2_250m, 237.5m), (reply.Number("net_cost"), reply.Number("max_loss"), reply.Number("max_gain"), reply.At("break_evens")[0].GetDecimal()));
    }

    [Fact]
    public async Task Days_of_their_own_leave_the_gain_open()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("analyze_option_strategy", """
            {"legs":[{"symbol":"AAPL260417C00250000","side":"sell","price":5},{"symbol":"AAPL260515C00250000","side":"buy","price":8}]}
            """)).Content;

        Assert.Equal((300m, false, false), (reply.Number("max_loss"), reply.Has("max_gain"), reply.At("max_gain_unlimited").GetBoolean()));
        Assert.Contains(reply.At("warnings").EnumerateArray(), warning => warning.GetString()!.Contains("different days", StringComparison.Ordinal)); // warnings are text
    }

    [Theory]
    [InlineData("""{"legs":[]}""", "legs")]
    [InlineData("""{"legs":[{"symbol":"AAPL","side":"buy","qty":100}]}""", "legs")]
    [InlineData("""{"legs":[{"symbol":"AAPL260417C00250000","side":"buy"},{"symbol":"MSFT260417C00400000","side":"sell"}]}""", "legs[1].symbol")]
    [InlineData("""{"legs":[{"symbol":"AAPL260417C00250000","side":"buy"},{"symbol":"MSFT","side":"sell","qty":1}]}""", "legs[1].symbol")]
    [InlineData("""{"legs":[{"symbol":"AAPL260310C00250000","side":"buy"}]}""", "legs[0].symbol")] // expired yesterday
    [InlineData("""{"legs":[{"symbol":"\u0410APL260417C00250000","side":"buy"}]}""", "legs[0].symbol")] // a Cyrillic A
    [InlineData("""{"legs":[{"symbol":"AAPL260417C00250000","side":"buy","qty":0}]}""", "legs[0].qty")]
    [InlineData("""{"legs":[{"symbol":"AAPL260417C00250000","side":"buy","qty":1.5}]}""", "legs[0].qty")]
    [InlineData("""{"legs":[{"symbol":"AAPL260417C00250000","side":"buy","qty":1,"ratio_qty":2}]}""", "legs[0].qty")]
    [InlineData("""{"legs":[{"symbol":"AAPL260417C00250000","side":"buy"},{"symbol":"AAPL","side":"sell"}]}""", "legs[1].qty")]
    [InlineData("""{"legs":[{"symbol":"AAPL260417C00250000","side":"buy","price":-1}]}""", "legs[0].price")]
    [InlineData("""{"legs":[{"symbol":"AAPL260417C00250500","side":"buy"}]}""", "legs[0].price")] // no such strike, so no quote
    public async Task Refuses_what_is_no_strategy_by_its_field(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("analyze_option_strategy", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, Assert.Single(reply.Fields)));
    }

    private static string Legs(params (string Symbol, string Side, int Qty)[] legs) =>
        $$"""{"legs":[{{string.Join(',', legs.Select(leg => $$"""{"symbol":"{{leg.Symbol}}","side":"{{leg.Side}}","qty":{{leg.Qty}}}"""))}}]}""";
}
