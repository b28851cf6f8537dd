using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Tools.Account;

public sealed class GetPortfolioRiskTests
{
    private const string ShortCall = "AAPL260417C00260000";
    private const string LongPut = "MSFT260417P00380000";

    [Fact]
    public async Task An_empty_account_is_exposed_to_nothing()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_portfolio_risk")).Content;

        Assert.Equal((0m, 0m, 0m, 0m), (reply.Number("total.gross"), reply.Number("total.net"), reply.Number("leverage"), reply.Number("positions")));
        Assert.Equal(("simulator", bench.Exchange.AccountNumber), (reply.Text("environment"), reply.Text("account")));
        Assert.False(reply.Has("options"));
        Assert.False(reply.Has("concentration_hhi"));
    }

    [Fact]
    public async Task Exposure_is_that_of_the_exchanges_book()
    {
        await using var bench = await ToolBench.StartAsync();
        await HoldAsync(bench, """{"symbol":"AAPL","qty":"60","side":"buy","type":"market","time_in_force":"day"}""");
        await HoldAsync(bench, """{"symbol":"MSFT","qty":"20","side":"sell","type":"market","time_in_force":"day"}""");
        await HoldAsync(bench, """{"symbol":"BTC/USD","notional":"1000","side":"buy","type":"market","time_in_force":"gtc"}""");
        bench.Exchange.Market.Pin("AAPL", 239.90m, 240.00m);
        var equity = (await bench.AskExchangeAsync("/v2/account")).Text("equity");
        var values = (await bench.AskExchangeAsync("/v2/positions")).EnumerateArray().ToDictionary(position => position.Text("symbol"), position => Amount(position.Text("market_value")));
        var gross = values.Values.Sum(Math.Abs);

        var reply = (await bench.CallAsync("get_portfolio_risk", """{"top":2}""")).Content;

        Assert.Equal((gross, values.Values.Sum(), -values["MSFT"]), (reply.Number("total.gross"), reply.Number("total.net"), reply.Number("total.short")));
        Assert.Equal(Math.Round(gross / Amount(equity) * 100, 2), reply.Number("total.gross_percent_of_equity"));
        Assert.Equal(Math.Round(gross / Amount(equity), 4), reply.Number("leverage"));
        Assert.Equal(values["BTCUSD"], reply.Number("by_asset_class.crypto.long"));
        Assert.Equal(values["AAPL"] - values["MSFT"], reply.Number("by_asset_class.us_equity.gross"));
        Assert.Equal(["AAPL", "MSFT"], reply.At("rows").EnumerateArray().Select(row => row[0].GetString()));
        Assert.Equal(Math.Round(values["AAPL"] / gross * 100, 2), reply.Number("largest_percent_of_gross"));
        Assert.Equal(Math.Round(values.Values.Sum(value => value * value) / (gross * gross) * 10_000), reply.Number("concentration_hhi"));
        Assert.Equal(("AAPL", 60 * (239.95m - 250.00m)), (reply.At("largest_losses")[0].Text("symbol"), reply.At("largest_losses")[0].Number("unrealized_pl")));
        Assert.Contains("2 largest of 3", reply.At("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(bench.Changes.Skip(3));
    }

    [Fact]
    public async Task Contracts_are_judged_with_the_shares_of_their_underlying()
    {
        await using var bench = await ToolBench.StartAsync();
        await HoldOptionsAsync(bench);
        var (positions, snapshots) = (await PositionsAsync(bench), await SnapshotsAsync(bench));

        var reply = (await bench.CallAsync("get_portfolio_risk")).Content;

        var options = reply.At("options").EnumerateArray().ToDictionary(group => group.Text("underlying"));
        Assert.Equal((1m, 100m), (options["AAPL"].Number("contracts"), options["AAPL"].Number("shares")));
        Assert.Equal(Up(Amount(positions["AAPL"].Text("market_value")) + Amount(positions[ShortCall].Text("market_value"))), options["AAPL"].Number("worst_loss")); // a covered call can lose all but what it brought
        Assert.Equal(Up(Amount(positions[LongPut].Text("market_value"))), options["MSFT"].Number("worst_loss"));
        Assert.Equal(Math.Round(-100 * snapshots.At(ShortCall).Number("greeks.delta"), 4), options["AAPL"].Number("delta_shares"));
        Assert.Equal(
            Math.Round(100 * (2 * snapshots.At(LongPut).Number("greeks.vega") - snapshots.At(ShortCall).Number("greeks.vega")), 4),
            reply.Number("option_greeks.vega_per_point"), 3);
        var msft = (await bench.AskExchangeAsync("/v2/stocks/trades/latest?symbols=MSFT&feed=iex")).Number("trades.MSFT.p");
        Assert.Equal((options["AAPL"].Number("delta_shares") * 249.95m) + (options["MSFT"].Number("delta_shares") * msft), reply.Number("option_dollar_delta"), 2);
    }

    [Fact]
    public async Task Without_option_prices_the_rest_is_shown_and_the_missing_greeks_are_named()
    {
        await using var bench = await ToolBench.StartAsync();
        await HoldOptionsAsync(bench);
        bench.Exchange.Faults.Add(new StatusBefore(500), new() { Method = "GET", PathPrefix = "/v1beta1/options", Times = 100 });

        var reply = (await bench.CallAsync("get_portfolio_risk")).Content;

        Assert.Equal(3, reply.Number("positions"));
        Assert.Equal(0, reply.Number("option_greeks.delta_shares"));
        Assert.Contains($"{ShortCall}, {LongPut}", reply.At("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Shows_1_to_100_positions(int top)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal(["top"], (await bench.CallAsync("get_portfolio_risk", $$"""{"top":{{top}}}""")).Fields);
    }

    private static async Task HoldOptionsAsync(ToolBench bench)
    {
        await HoldAsync(bench, """{"symbol":"AAPL","qty":"100","side":"buy","type":"market","time_in_force":"day"}""");
        await HoldAsync(bench, $$"""{"symbol":"{{ShortCall}}","qty":"1","side":"sell","type":"market","time_in_force":"day"}""");
        await HoldAsync(bench, $$"""{"symbol":"{{LongPut}}","qty":"2","side":"buy","type":"market","time_in_force":"day"}""");
    }

    private static async Task HoldAsync(ToolBench bench, string order)
    {
        var id = await bench.PlaceAtExchangeAsync(order);
        Assert.Equal("filled", Assert.Single(bench.Exchange.Book.Orders, placed => placed.Id.ToString() == id).Status);
    }

    private static async Task<Dictionary<string, JsonElement>> PositionsAsync(ToolBench bench) =>
        (await bench.AskExchangeAsync("/v2/positions")).EnumerateArray().ToDictionary(position => position.Text("symbol"));

    private static async Task<JsonElement> SnapshotsAsync(ToolBench bench) =>
        (await bench.AskExchangeAsync($"/v1beta1/options/snapshots?symbols={ShortCall},{LongPut}")).At("snapshots");

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Up(decimal amount) => Math.Round(amount, 2, MidpointRounding.ToPositiveInfinity);
}
