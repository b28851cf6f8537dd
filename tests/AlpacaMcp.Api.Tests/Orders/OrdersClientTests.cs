using System.Net;
using System.Text.Json;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Api.Tests.Orders;

public sealed class OrdersClientTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Places_an_order_with_its_prices_as_text_and_nothing_for_what_was_not_given()
    {
        api.Alpaca.Answers(A.Order);

        var order = await api.Orders.PlaceAsync(A.NewOrder());

        Assert.Equal(A.OrderId, order.Id);
        Assert.Equal("POST /v2/orders", api.Alpaca.Request.Line);
        Assert.Equal("application/json", api.Alpaca.Request.ContentType);
        Assert.Equal(
            """{"symbol":"AAPL","qty":"15","side":"buy","type":"limit","time_in_force":"day","limit_price":"170.5","client_order_id":"mine-1"}""",
            api.Alpaca.Request.Body);
    }

    [Fact]
    public async Task Places_an_order_with_every_field_there_is()
    {
        api.Alpaca.Answers(A.Order);
        using var instructions = JsonDocument.Parse("""{"algorithm":"DMA","destination":"NYSE"}""");

        await api.Orders.PlaceAsync(A.NewOrder() with
        {
            Notional = 1000.00m,
            StopPrice = 171m,
            TrailPrice = 0.25m,
            TrailPercent = 1.5m,
            ExtendedHours = false,
            OrderClass = OrderClass.Bracket,
            TakeProfit = new TakeProfit { LimitPrice = 180m },
            StopLoss = new StopLoss { StopPrice = 160m, LimitPrice = 159.90m },
            PositionIntent = PositionIntent.BuyToOpen,
            AdvancedInstructions = instructions.RootElement,
        });

        Assert.Equal(
            """{"symbol":"AAPL","qty":"15","notional":"1000","side":"buy","type":"limit","time_in_force":"day","limit_price":"170.5","stop_price":"171","trail_price":"0.25","trail_percent":"1.5","extended_hours":false,"client_order_id":"mine-1","order_class":"bracket","take_profit":{"limit_price":"180"},"stop_loss":{"stop_price":"160","limit_price":"159.9"},"position_intent":"buy_to_open","advanced_instructions":{"algorithm":"DMA","destination":"NYSE"}}""",
            api.Alpaca.Request.Body);
    }

    [Fact]
    public async Task Lists_with_Alpacas_defaults_when_nothing_is_asked()
    {
        api.Alpaca.Answers($"[{A.Order}]");

        var orders = await api.Orders.ListAsync(new OrderQuery());

        Assert.Equal("AAPL", Assert.Single(orders).Symbol);
        Assert.Equal("GET /v2/orders", api.Alpaca.Request.Line);
        Assert.Null(api.Alpaca.Request.Body);
    }

    [Fact]
    public async Task Lists_with_every_filter_there_is()
    {
        api.Alpaca.Answers("[]");

        await api.Orders.ListAsync(new OrderQuery
        {
            Status = OrderListStatus.All,
            Limit = 500,
            After = new DateTimeOffset(2026, 3, 16, 9, 30, 0, 250, TimeSpan.FromHours(-4)),
            Until = new DateTimeOffset(2026, 3, 17, 0, 0, 0, TimeSpan.Zero),
            Direction = SortDirection.Asc,
            Nested = true,
            Symbols = ["AAPL", "BTC/USD"],
            Side = OrderSide.Sell,
            AssetClasses = [AssetClass.UsEquity, AssetClass.Crypto],
            BeforeOrderId = A.OrderId,
            AfterOrderId = A.OrderId,
        });

        Assert.Equal(
            "GET /v2/orders?status=all&limit=500&after=2026-03-16T13%3A30%3A00.25Z&until=2026-03-17T00%3A00%3A00Z&direction=asc&nested=true"
            + "&symbols=AAPL%2CBTC%2FUSD&side=sell&asset_class=us_equity%2Ccrypto"
            + "&before_order_id=61e69015-8549-4bfd-b9c3-01e75843f47d&after_order_id=61e69015-8549-4bfd-b9c3-01e75843f47d",
            api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Reads_one_order_nested_or_not()
    {
        api.Alpaca.Answers(A.Order);

        await api.Orders.GetAsync(A.OrderId);
        await api.Orders.GetAsync(A.OrderId, nested: true, settling: true);

        Assert.Equal(
            ["GET /v2/orders/61e69015-8549-4bfd-b9c3-01e75843f47d", "GET /v2/orders/61e69015-8549-4bfd-b9c3-01e75843f47d?nested=true"],
            api.Alpaca.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task Looks_an_order_up_by_our_own_id()
    {
        api.Alpaca.Answers(A.Order);

        var order = await api.Orders.FindByClientOrderIdAsync("mine & yours/1");

        Assert.Equal(A.OrderId, order?.Id);
        Assert.Equal("GET /v2/orders:by_client_order_id?client_order_id=mine%20%26%20yours%2F1", api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Finds_no_order_when_Alpaca_says_there_is_none()
    {
        api.Alpaca.Answers(HttpStatusCode.NotFound, """{"code":40410000,"message":"order not found for mine-1"}""");

        Assert.Null(await api.Orders.FindByClientOrderIdAsync("mine-1", settling: true));
    }

    [Theory]
    [InlineData("""{"code":40410000,"message":"endpoint not found"}""")] // A mistyped address.
    [InlineData("<html><body>404 Not Found</body></html>")] // A proxy in between.
    [InlineData("")]
    public async Task Does_not_take_any_other_404_for_the_absence_of_an_order(string body)
    {
        api.Alpaca.Answers(HttpStatusCode.NotFound, body);

        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Orders.FindByClientOrderIdAsync("mine-1", settling: true));
    }

    [Fact]
    public async Task Refuses_to_look_up_an_empty_id() =>
        await Assert.ThrowsAsync<ArgumentException>(() => api.Orders.FindByClientOrderIdAsync(" "));

    [Fact]
    public async Task Replaces_only_what_was_given()
    {
        api.Alpaca.Answers(A.Order);

        await api.Orders.ReplaceAsync(A.OrderId, new ReplaceOrder { LimitPrice = 171.00m });

        Assert.Equal("PATCH /v2/orders/61e69015-8549-4bfd-b9c3-01e75843f47d", api.Alpaca.Request.Line);
        Assert.Equal("""{"limit_price":"171"}""", api.Alpaca.Request.Body);
    }

    [Fact]
    public async Task Replaces_every_field_there_is()
    {
        api.Alpaca.Answers(A.Order);
        using var instructions = JsonDocument.Parse("""{"display_qty":"100"}""");

        await api.Orders.ReplaceAsync(A.OrderId, new ReplaceOrder
        {
            Qty = 20m,
            TimeInForce = TimeInForce.Gtc,
            LimitPrice = 1m,
            StopPrice = 2m,
            Trail = 0.5m,
            ClientOrderId = "mine-2",
            Notional = 500m,
            AdvancedInstructions = instructions.RootElement,
        });

        Assert.Equal(
            """{"qty":"20","time_in_force":"gtc","limit_price":"1","stop_price":"2","trail":"0.5","client_order_id":"mine-2","notional":"500","advanced_instructions":{"display_qty":"100"}}""",
            api.Alpaca.Request.Body);
    }

    [Fact]
    public async Task Cancels_one_order()
    {
        api.Alpaca.Answers(HttpStatusCode.NoContent);

        await api.Orders.CancelAsync(A.OrderId);

        Assert.Equal("DELETE /v2/orders/61e69015-8549-4bfd-b9c3-01e75843f47d", api.Alpaca.Request.Line);
        Assert.Null(api.Alpaca.Request.Body);
    }

    [Fact]
    public async Task Cancels_all_orders_and_tells_what_became_of_each()
    {
        api.Alpaca.Answers(HttpStatusCode.MultiStatus, """
            [{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","status":200},
             {"id":"a1e69015-8549-4bfd-b9c3-01e75843f47d","status":422,"body":{"code":42210000,"message":"order is already in \"filled\" state"}}]
            """);

        var results = await api.Orders.CancelAllAsync();

        Assert.Equal("DELETE /v2/orders", api.Alpaca.Request.Line);
        Assert.Equal([200, 422], results.Select(result => result.Status));
        Assert.Null(results[0].Body);
        Assert.Equal(new CancelError { Code = 42210000, Message = "order is already in \"filled\" state" }, results[1].Body);
    }
}
