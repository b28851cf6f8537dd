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
}
