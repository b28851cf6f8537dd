namespace AlpacaMcp.Simulator.Tests.Endpoints;

public sealed class AssetTests
{
    [Theory]
    [InlineData("AAPL", "AAPL", "us_equity")]
    [InlineData("BRK.B", "BRK.B", "us_equity")]
    [InlineData("BTCUSD", "BTC/USD", "crypto")]
    [InlineData("BTC%2FUSD", "BTC/USD", "crypto")]
    public async Task An_asset_is_found_by_its_names(string name, string symbol, string assetClass)
    {
        await using var desk = await Desk.OpenAsync();

        var asset = await desk.GetAsync($"/v2/assets/{name}");
        var byId = await desk.GetAsync($"/v2/assets/{asset["id"]}");

        Assert.Equal(symbol, asset["symbol"]);
        Assert.Equal(assetClass, asset["class"]);
        Assert.Equal(asset.Text, byId.Text);
    }

    [Fact]
    public async Task An_unknown_asset_is_404()
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync("/v2/assets/ZZZZ");

        Assert.Equal(404, answer.Status);
        Assert.Equal("""{"code":40410000,"message":"asset not found for ZZZZ"}""", answer.Text);
    }

    [Theory]
    [InlineData("", "us_equity")]
    [InlineData("?asset_class=crypto", "crypto")]
    public async Task The_list_holds_one_class(string query, string assetClass)
    {
        await using var desk = await Desk.OpenAsync();

        var assets = (await desk.GetAsync("/v2/assets" + query)).Taken.AsArray();

        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.Equal(assetClass, asset!["class"]!.ToString()));
    }

    [Fact]
    public async Task Only_pairs_have_increments()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("0.01", (await desk.GetAsync("/v2/assets/BTCUSD"))["price_increment"]);
        Assert.DoesNotContain("price_increment", (await desk.GetAsync("/v2/assets/AAPL")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attributes=options_late_close", "DIA,IWM,QQQ,SPY")]
    [InlineData("attributes=options_late_close&exchange=NASDAQ", "QQQ")]
    [InlineData("attributes=options_late_close&attributes=ipo&exchange=NASDAQ", "QQQ")] // any of them
    [InlineData("attributes=ipo,ptp_no_exception", "")]
    [InlineData("status=inactive", "")]
    [InlineData("asset_class=us_option", "")]
    [InlineData("exchange=OTC", "")]
    public async Task Filters_choose(string query, string symbols)
    {
        await using var desk = await Desk.OpenAsync();

        var assets = (await desk.GetAsync($"/v2/assets?{query}")).Taken.AsArray().Select(asset => asset!["symbol"]!.ToString());

        Assert.Equal(symbols, string.Join(',', assets.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("status=gone")]
    [InlineData("asset_class=art")]
    [InlineData("exchange=MOON")]
    [InlineData("attributes=has_options,shiny")]
    public async Task A_bad_filter_is_refused(string query)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(422, (await desk.GetAsync($"/v2/assets?{query}")).Status);
    }

    [Fact]
    public async Task Only_stocks_have_a_borrow_status()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("easy_to_borrow", (await desk.GetAsync("/v2/assets/AAPL"))["borrow_status"]);
        Assert.Equal("hard_to_borrow", (await desk.GetAsync("/v2/assets/GME"))["borrow_status"]);
        Assert.False((await desk.GetAsync("/v2/assets/BTCUSD")).Json.AsObject().ContainsKey("borrow_status"));
    }
}
