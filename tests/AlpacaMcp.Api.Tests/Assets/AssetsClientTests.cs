using System.Net;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Assets;

public sealed class AssetsClientTests : IDisposable
{
    private const string Minimal = """{"id":"b0b6dd9d-8b9b-48a9-ba46-b9d54906e415","symbol":"AAPL","status":"active"}""";

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Theory]
    [InlineData("AAPL", "GET /v2/assets/AAPL")]
    [InlineData("BTC/USD", "GET /v2/assets/BTC%2FUSD")]
    public async Task Reads_one_asset(string symbol, string line)
    {
        api.Alpaca.Answers(Minimal);

        var asset = await api.Assets.GetAsync(symbol);

        Assert.Equal(line, api.Alpaca.Request.Line);
        Assert.Equal(AssetStatus.Active, asset.Status);
        Assert.Empty(asset.Attributes);
        Assert.Null(asset.Tradable);
    }

    [Fact]
    public async Task Finds_an_asset_or_none()
    {
        api.Alpaca.Answers(Minimal).Answers(HttpStatusCode.NotFound, """{"code":40410000,"message":"asset not found for NOPE"}""");

        Assert.Equal("AAPL", (await api.Assets.FindAsync("AAPL"))?.Symbol);
        Assert.Null(await api.Assets.FindAsync("NOPE"));
    }

    [Fact]
    public async Task Lists_assets()
    {
        api.Alpaca.Answers($"[{Minimal}]").Answers("[]");

        var assets = await api.Assets.ListAsync(new AssetQuery { Status = AssetStatus.Active, Class = AssetClass.Crypto, Exchange = "NYSE", Attributes = ["has_options", "ipo"] });
        var all = await api.Assets.ListAsync(new AssetQuery());

        Assert.Equal(
            ["GET /v2/assets?status=active&asset_class=crypto&exchange=NYSE&attributes=has_options%2Cipo", "GET /v2/assets"],
            api.Alpaca.Requests.Select(request => request.Line));
        Assert.Equal("AAPL", Assert.Single(assets).Symbol);
        Assert.Empty(all);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Refuses_a_symbol_that_would_ask_another_endpoint(string symbol) =>
        await Assert.ThrowsAsync<ArgumentException>(() => api.Assets.FindAsync(symbol));

    [Fact]
    public void Reads_every_documented_field()
    {
        var asset = Strict.Read<Asset>("""
            {"id":"276e2673-764b-4ab6-a611-caf665ca6340","class":"crypto","exchange":"CRYPTO","symbol":"BTC/USD","name":"Bitcoin","status":"inactive","cusip":"037833100",
             "tradable":true,"marginable":false,"shortable":true,"easy_to_borrow":false,"borrow_status":"hard_to_borrow","fractionable":true,
             "maintenance_margin_requirement":100,"margin_requirement_long":"30","margin_requirement_short":"35.5","min_order_size":"0.000012",
             "min_trade_increment":"0.000000001","price_increment":"0.01","attributes":["has_options","overnight_tradable"]}
            """);

        Assert.Equal(new Guid("276e2673-764b-4ab6-a611-caf665ca6340"), asset.Id);
        Assert.Equal((AssetClass.Crypto, "CRYPTO", "BTC/USD", "Bitcoin", AssetStatus.Inactive, "037833100"), (asset.Class, asset.Exchange, asset.Symbol, asset.Name, asset.Status, asset.Cusip));
        Assert.Equal((true, false, true, false, true), (asset.Tradable, asset.Marginable, asset.Shortable, asset.EasyToBorrow, asset.Fractionable));
        Assert.Equal(("hard_to_borrow", 100m, 30m, 35.5m), (asset.BorrowStatus, asset.MaintenanceMarginRequirement, asset.MarginRequirementLong, asset.MarginRequirementShort));
        Assert.Equal((0.000012m, 0.000000001m, 0.01m), (asset.MinOrderSize, asset.MinTradeIncrement, asset.PriceIncrement));
        Assert.Equal(["has_options", "overnight_tradable"], asset.Attributes);
    }
}
