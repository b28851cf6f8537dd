using System.Text.Json;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Orders;

public sealed class OrderTests
{
    [Fact]
    public void Reads_every_documented_field()
    {
        var order = Strict.Read<Order>("""
            {"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","client_order_id":"eb9e2aaa-f71a-4f51-b5b4-52a6c565dad4",
             "created_at":"2026-03-16T18:38:01.942282Z","updated_at":"2026-03-16T18:38:02.942282Z","submitted_at":"2026-03-16T18:38:01.937734Z",
             "filled_at":"2026-03-16T18:39:00Z","expired_at":"2026-03-16T18:40:00Z","expires_at":"2026-03-16T20:00:00Z","canceled_at":"2026-03-16T18:41:00Z",
             "failed_at":"2026-03-16T18:42:00Z","replaced_at":"2026-03-16T18:43:00Z",
             "replaced_by":"11e69015-8549-4bfd-b9c3-01e75843f47d","replaces":"21e69015-8549-4bfd-b9c3-01e75843f47d",
             "asset_id":"b0b6dd9d-8b9b-48a9-ba46-b9d54906e415","symbol":"AAPL","asset_class":"us_equity",
             "notional":"1000","qty":"15","filled_qty":"3.5","filled_avg_price":"170.123","order_class":"bracket","order_type":"limit","type":"limit",
             "side":"buy","position_intent":"buy_to_open","time_in_force":"day","limit_price":"170.5","stop_price":"169","status":"partially_filled",
             "extended_hours":true,"legs":[{"id":"31e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"held","ratio_qty":"1","legs":null}],
             "trail_percent":"1.5","trail_price":"2","hwm":"172.25","ratio_qty":null,"subtag":"t","source":"access_key"}
            """);

        Assert.Equal("eb9e2aaa-f71a-4f51-b5b4-52a6c565dad4", order.ClientOrderId);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 18, 38, 1, TimeSpan.Zero).AddTicks(9422820), order.CreatedAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 18, 38, 2, TimeSpan.Zero).AddTicks(9422820), order.UpdatedAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 18, 38, 1, TimeSpan.Zero).AddTicks(9377340), order.SubmittedAt);
        Assert.Equal([39, 40, 41, 42, 43], new[] { order.FilledAt, order.ExpiredAt, order.CanceledAt, order.FailedAt, order.ReplacedAt }.Select(at => at?.Minute ?? 0));
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 20, 0, 0, TimeSpan.Zero), order.ExpiresAt);
        Assert.Equal(new Guid("11e69015-8549-4bfd-b9c3-01e75843f47d"), order.ReplacedBy);
        Assert.Equal(new Guid("21e69015-8549-4bfd-b9c3-01e75843f47d"), order.Replaces);
        Assert.Equal(new Guid("b0b6dd9d-8b9b-48a9-ba46-b9d54906e415"), order.AssetId);
        Assert.Equal(("AAPL", AssetClass.UsEquity), (order.Symbol, order.AssetClass));
        Assert.Equal((1000m, 15m, 3.5m, 170.123m), (order.Notional, order.Qty, order.FilledQty, order.FilledAvgPrice));
        Assert.Equal((OrderClass.Bracket, OrderType.Limit, OrderType.Limit), (order.OrderClass, order.OrderType, order.Type));
        Assert.Equal((OrderSide.Buy, PositionIntent.BuyToOpen, TimeInForce.Day), (order.Side, order.PositionIntent, order.TimeInForce));
        Assert.Equal((170.5m, 169m, 1.5m, 2m, 172.25m), (order.LimitPrice, order.StopPrice, order.TrailPercent, order.TrailPrice, order.Hwm));
        Assert.Equal((OrderStatus.PartiallyFilled, true), (order.Status, order.ExtendedHours));
        Assert.Equal(("t", "access_key"), (order.Subtag, order.Source));
        var leg = Assert.Single(order.Legs);
        Assert.Equal((OrderStatus.Held, 1m), (leg.Status, leg.RatioQty));
        Assert.Empty(leg.Legs);
    }

    [Fact]
    public void Reads_an_order_of_which_only_the_certain_fields_came()
    {
        var order = Strict.Read<Order>(A.Order);

        Assert.Equal(OrderStatus.Accepted, order.Status);
        Assert.Empty(order.Legs);
        Assert.Null(order.Qty);
        Assert.Null(order.ExtendedHours);
        Assert.Equal("", order.Side.Value);
        Assert.True(order.OrderClass.IsSimple);
    }

    [Fact]
    public void Reads_an_order_whose_uncertain_fields_are_null()
    {
        var order = Strict.Read<Order>("""
            {"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"new","client_order_id":null,"asset_id":null,"asset_class":null,
             "side":null,"type":null,"order_type":null,"order_class":null,"time_in_force":null,"position_intent":null,"qty":null,"filled_qty":null,
             "extended_hours":null,"legs":null,"created_at":null,"expires_at":null,"replaces":null}
            """);

        Assert.Equal(default, order.Side);
        Assert.Null(order.FilledQty);
        Assert.Empty(order.Legs);
    }

    [Fact]
    public void Reads_the_empty_texts_of_a_multi_leg_parent()
    {
        var order = Strict.Read<Order>("""
            {"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"","side":"","asset_class":"","asset_id":"","status":"new","order_class":"mleg",
             "legs":[{"id":"31e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL241213C00250000","status":"new","type":"","order_type":"","ratio_qty":"3","qty":"9"}]}
            """);

        Assert.Null(order.AssetId);
        Assert.Equal(OrderClass.Mleg, order.OrderClass);
        Assert.False(order.OrderClass.IsSimple);
        Assert.Equal(3m, Assert.Single(order.Legs).RatioQty);
    }

    [Fact]
    public void Reads_words_and_fields_that_Alpaca_has_added_since()
    {
        var order = JsonSerializer.Deserialize<Order>(
            """{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"pending_review","side":"sell_short","type":"peg","new_field":{"a":[1]}}""",
            AlpacaJson.Options);

        Assert.Equal(("pending_review", "sell_short", "peg"), (order?.Status.Value, order?.Side.Value, order?.Type.Value));
    }

    [Theory]
    [InlineData("""{"symbol":"AAPL","status":"new"}""")]
    [InlineData("""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","status":"new"}""")]
    [InlineData("""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL"}""")]
    [InlineData("""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":null,"status":"new"}""")]
    [InlineData("""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":7}""")]
    [InlineData("""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"new","qty":"many"}""")]
    [InlineData("""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"new","qty":""}""")]
    public void Refuses_an_order_that_is_not_certain_to_be_one(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Order>(json, AlpacaJson.Options));

    [Theory]
    [InlineData("new", true)]
    [InlineData("partially_filled", true)]
    [InlineData("done_for_day", true)]
    [InlineData("pending_cancel", true)]
    [InlineData("pending_replace", true)]
    [InlineData("accepted", true)]
    [InlineData("pending_new", true)]
    [InlineData("accepted_for_bidding", true)]
    [InlineData("stopped", true)]
    [InlineData("suspended", true)]
    [InlineData("calculated", true)]
    [InlineData("held", true)]
    [InlineData("a word from the future", true)] // What we do not know may still fill.
    [InlineData("filled", false)]
    [InlineData("canceled", false)]
    [InlineData("expired", false)]
    [InlineData("replaced", false)]
    [InlineData("rejected", false)]
    public void Knows_which_statuses_are_open(string status, bool open)
    {
        Assert.Equal(open, OrderStatus.From(status).IsOpen);
        Assert.Equal(!open, OrderStatus.From(status).IsTerminal);
    }
}
