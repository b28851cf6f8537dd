using System.Net;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Positions;

public sealed class PositionsClientTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Lists_positions()
    {
        api.Alpaca.Answers("""[{"symbol":"AAPL","qty":"5"},{"symbol":"BTCUSD","qty":"0.123456789"}]""");

        var positions = await api.Positions.ListAsync();

        Assert.Equal("GET /v2/positions", api.Alpaca.Request.Line);
        Assert.Equal([5m, 0.123456789m], positions.Select(position => position.Qty));
    }

    [Theory]
    [InlineData("AAPL", "GET /v2/positions/AAPL")]
    [InlineData("BTC/USD", "GET /v2/positions/BTC%2FUSD")]
    [InlineData("../account", "GET /v2/positions/..%2Faccount")]
    public async Task Reads_one_position(string symbol, string line)
    {
        api.Alpaca.Answers("""{"symbol":"AAPL","qty":"5"}""");

        Assert.Equal(5m, (await api.Positions.GetAsync(symbol)).Qty);
        Assert.Equal(line, api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Finds_a_position_or_none()
    {
        api.Alpaca.Answers("""{"symbol":"AAPL","qty":"5"}""").Answers(HttpStatusCode.NotFound, A.NoPosition);

        Assert.Equal(5m, (await api.Positions.FindAsync("AAPL"))?.Qty);
        Assert.Null(await api.Positions.FindAsync("AAPL"));
    }

    [Fact]
    public async Task Fails_to_read_a_position_that_does_not_exist()
    {
        api.Alpaca.Answers(HttpStatusCode.NotFound, A.NoPosition);

        var exception = await Assert.ThrowsAsync<AlpacaApiException>(() => api.Positions.GetAsync("AAPL"));

        Assert.Equal((HttpStatusCode.NotFound, 40410000, "position does not exist"), (exception.Status, exception.Code, exception.Message));
    }

    [Fact]
    public void Reads_every_documented_field()
    {
        var position = Strict.Read<Position>("""
            {"asset_id":"b0b6dd9d-8b9b-48a9-ba46-b9d54906e415","symbol":"AAPL","exchange":"NASDAQ","asset_class":"us_equity","asset_marginable":true,
             "avg_entry_price":"100.5","qty":"-5","qty_available":"-4","side":"short","market_value":"-600","cost_basis":"-502.5",
             "unrealized_pl":"-97.5","unrealized_plpc":"-0.194","unrealized_intraday_pl":"-10","unrealized_intraday_plpc":"-0.0084",
             "current_price":"120","lastday_price":"119","change_today":"0.0084","swap_rate":"1.1","avg_entry_swap_rate":"1.2","prev_swap_rate":"1.3",
             "usd":{"avg_entry_price":"1","change_today":"2","cost_basis":"3","current_price":"4","lastday_price":"5","market_value":"6",
                    "unrealized_intraday_pl":"7","unrealized_intraday_plpc":"8","unrealized_pl":"9","unrealized_plpc":"10"}}
            """);

        Assert.Equal(new Guid("b0b6dd9d-8b9b-48a9-ba46-b9d54906e415"), position.AssetId);
        Assert.Equal(("AAPL", "NASDAQ", AssetClass.UsEquity, true), (position.Symbol, position.Exchange, position.AssetClass, position.AssetMarginable));
        Assert.Equal((PositionSide.Short, -5m, -4m), (position.Side, position.Qty, position.QtyAvailable));
        Assert.Equal((100.5m, -502.5m, 120m, 119m, -600m), (position.AvgEntryPrice, position.CostBasis, position.CurrentPrice, position.LastdayPrice, position.MarketValue));
        Assert.Equal((-97.5m, -0.194m, -10m, -0.0084m, 0.0084m), (position.UnrealizedPl, position.UnrealizedPlpc, position.UnrealizedIntradayPl, position.UnrealizedIntradayPlpc, position.ChangeToday));
        Assert.Equal((1.1m, 1.2m, 1.3m), (position.SwapRate, position.AvgEntrySwapRate, position.PrevSwapRate));
        Assert.Equal(
            new UsdPositionValues
            {
                AvgEntryPrice = 1,
                ChangeToday = 2,
                CostBasis = 3,
                CurrentPrice = 4,
                LastdayPrice = 5,
                MarketValue = 6,
                UnrealizedIntradayPl = 7,
                UnrealizedIntradayPlpc = 8,
                UnrealizedPl = 9,
                UnrealizedPlpc = 10,
            },
            position.Usd);
    }

    [Fact]
    public void Reads_a_position_of_which_only_the_certain_fields_came()
    {
        var position = Strict.Read<Position>("""{"symbol":"AAPL","qty":"5","exchange":null,"side":null,"market_value":null,"asset_id":""}""");

        Assert.Equal((5m, "", null, null), (position.Qty, position.Side.Value, position.MarketValue, position.AssetId));
    }
}
