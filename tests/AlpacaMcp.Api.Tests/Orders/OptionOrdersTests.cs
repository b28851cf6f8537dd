using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Api.Tests.Orders;

public sealed class OptionOrdersTests : IDisposable
{
    // The example of a multi-leg order in Alpaca's specification, shortened to what differs from other orders.
    private const string MultiLeg = """
        {"id":"83f37e9f-6b1f-49ed-8fc6-3e6af716323f","client_order_id":"mine-1","asset_class":"","asset_id":"","symbol":"","side":"","qty":"1","filled_qty":"1",
        "filled_avg_price":"1.28","limit_price":"10","order_class":"mleg","order_type":"limit","type":"limit","time_in_force":"day","status":"filled","legs":[
        {"id":"df4ff24a-c58a-4e37-8b9f-ef32b83a11f2","asset_class":"us_option","asset_id":"f0ea14b2-8a49-4e9b-89d1-894c6e518a76","symbol":"AAPL241213C00250000",
        "side":"buy","position_intent":"buy_to_open","qty":"3","ratio_qty":"3","filled_qty":"3","filled_avg_price":"0.43","limit_price":null,"order_class":"mleg","order_type":"","type":"","status":"filled","legs":null},
        {"id":"ecd91110-c34d-4e9d-a7bf-a9c27c40f8b5","asset_class":"us_option","asset_id":"f89940db-eeb1-46e6-8f9b-bb1f27a0b395","symbol":"AAPL241213C00260000",
        "side":"sell","position_intent":"sell_to_open","qty":"1","ratio_qty":"1","filled_qty":"1","filled_avg_price":"0.01","limit_price":null,"order_class":"mleg","order_type":"","type":"","status":"filled","legs":null}]}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Places_a_multi_leg_order_without_symbol_and_side_and_reads_its_legs()
    {
        api.Alpaca.Answers(MultiLeg);

        var order = await api.Orders.PlaceAsync(new()
        {
            Symbol = null,
            Side = null,
            Qty = 1,
            Type = OrderType.Limit,
            TimeInForce = TimeInForce.Day,
            LimitPrice = -1.25m,
            ClientOrderId = "mine-1",
            OrderClass = OrderClass.Mleg,
            Legs =
            [
                new() { Symbol = "AAPL241213C00250000", RatioQty = 3, Side = OrderSide.Buy, PositionIntent = PositionIntent.BuyToOpen },
                new() { Symbol = "AAPL241213C00260000", RatioQty = 1, Side = OrderSide.Sell, PositionIntent = PositionIntent.SellToOpen },
            ],
        });

        Assert.Equal(
            """{"qty":"1","type":"limit","time_in_force":"day","limit_price":"-1.25","client_order_id":"mine-1","order_class":"mleg","legs":[{"symbol":"AAPL241213C00250000","ratio_qty":"3","side":"buy","position_intent":"buy_to_open"},{"symbol":"AAPL241213C00260000","ratio_qty":"1","side":"sell","position_intent":"sell_to_open"}]}""",
            api.Alpaca.Request.Body);
        Assert.Equal(("", "", OrderClass.Mleg, null), (order.Symbol, order.Side.Value, order.OrderClass, order.AssetId));
        Assert.Equal([("AAPL241213C00250000", 3m, "buy_to_open"), ("AAPL241213C00260000", 1m, "sell_to_open")], order.Legs.Select(leg => (leg.Symbol, leg.RatioQty ?? 0, leg.PositionIntent.Value)));
    }

    [Fact]
    public async Task Exercises_and_declines_by_a_request_without_a_body_that_is_never_repeated()
    {
        api.Alpaca.Answers("");
        await api.Positions.ExerciseAsync("AAPL241213C00250000");
        await api.Positions.DoNotExerciseAsync("AAPL241213C00250000");

        Assert.Equal(
            ["POST /v2/positions/AAPL241213C00250000/exercise", "POST /v2/positions/AAPL241213C00250000/do-not-exercise"],
            api.Alpaca.Requests.Select(request => request.Line));
        Assert.All(api.Alpaca.Requests, request => Assert.Null(request.Body));
    }

    [Fact]
    public async Task An_exercise_that_fails_is_not_sent_again()
    {
        api.Alpaca.Answers(System.Net.HttpStatusCode.GatewayTimeout, "");

        var failure = await Assert.ThrowsAsync<AlpacaApiException>(() => api.Positions.ExerciseAsync("AAPL241213C00250000"));

        Assert.True(failure.OutcomeUnknown);
        Assert.Single(api.Alpaca.Requests);
    }
}
