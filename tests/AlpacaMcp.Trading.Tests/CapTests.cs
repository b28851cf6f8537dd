using AlpacaMcp.Api.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests;

/// <summary>Caps at an exchange: they hold for every kind of order, and for the whole account.</summary>
public sealed class CapTests
{
    public static TheoryData<string, RiskPolicy, int> Caps => new()
    {
        { RiskCode.OrderNotional, A.Policy(), 100 },
        { RiskCode.OrderQuantity, A.Policy() with { MaxOrderQuantity = 50m }, 50 },
        { RiskCode.PositionShare, A.Policy() with { MaxPositionPercent = 5m }, 50 },
        { RiskCode.GrossExposure, A.Policy() with { MaxGrossExposurePercent = 5m }, 50 },
        { RiskCode.DailyNotional, A.Policy() with { MaxOpeningNotionalPerDayUsd = 5_000m }, 50 },
    };

    [Theory]
    [MemberData(nameof(Caps))]
    public async Task A_market_order_meets_the_same_cap_as_a_limit_order(string code, RiskPolicy policy, int qty)
    {
        TradeOrder[] within = [A.Buy(qty), A.BuyLimit(qty, 100m), A.BuyNotional(qty * 99m)];
        TradeOrder[] beyond = [A.Buy(qty + 1), A.BuyLimit(qty + 1, 100m), A.BuyNotional((qty + 1) * 100m)];
        foreach (var (allowed, denied) in within.Zip(beyond))
        {
            await using var desk = await TestDesk.OpenAsync(new Setup { Policy = policy });

            Assert.Equal(code, Assert.Single((await desk.SubmitAsync(denied)).Objections).Code);
            Assert.Empty(desk.Posts);
            Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(allowed)).Kind);
        }
    }

    [Fact]
    public async Task Orders_of_others_in_other_symbols_are_priced_before_anything_is_opened()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { StartAt = A.Now.AddHours(8) }); // 18:00 in New York: it waits for Monday.
        desk.Exchange.Market.Pin("KO", 99.90m, 100m);
        await desk.PlaceForeignAsync(A.Buy(950) with { Symbol = "KO", TimeInForce = TimeInForce.Day }, "queued");

        var fits = await desk.SubmitAsync(A.BuyLimit(45, 99m)); // 95,000 or a little less, and 4,500
        var tooMuch = await desk.SubmitAsync(A.BuyLimit(60, 99m));
        desk.Fail("/v2/stocks/snapshots", new StatusBefore(503));
        var blind = await desk.SubmitAsync(A.BuyLimit(1, 99m));

        Assert.Equal(OutcomeKind.Placed, fits.Kind);
        Assert.Equal(100m, Assert.Single(tooMuch.Objections, o => o.Code == RiskCode.GrossExposure).Limit);
        Assert.Contains("KO", Assert.Single(blind.Objections, o => o.Code == RiskCode.GrossExposure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_orders_at_once_do_not_both_take_the_last_place_of_the_minute()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOrdersPerMinute = 3 } });

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() => desk.SubmitAsync(A.BuyLimit(number, 90m)))));

        Assert.Equal(3, desk.Book.Count);
        Assert.All(outcomes.Where(o => o.Kind == OutcomeKind.Denied), o => Assert.Equal(RiskCode.OrdersPerMinute, Assert.Single(o.Objections).Code));
    }

    [Fact]
    public async Task A_close_takes_no_place_and_is_never_counted_out()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOrdersPerMinute = 1, MaxOrdersPerDay = 1, MaxOpenOrders = 1, MaxOpeningNotionalPerDayUsd = 1_000m } });
        await desk.SubmitAsync(A.Buy(10));

        Assert.Equal(OutcomeKind.Denied, (await desk.SubmitAsync(A.BuyLimit(1, 90m))).Kind);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL", qty: 4)).Kind);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
    }

    [Fact]
    public async Task The_days_sum_falls_to_what_has_filled_when_an_order_is_over()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOpeningNotionalPerDayUsd = 10_000m } });
        var resting = await desk.SubmitAsync(A.BuyLimit(60, 90m)); // 6,000 at the ask

        Assert.Equal(RiskCode.DailyNotional, Assert.Single((await desk.SubmitAsync(A.BuyLimit(41, 91m))).Objections).Code);
        await desk.Desk.CancelAsync(resting.Order!.Id, CancellationToken.None); // it was placed
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.BuyLimit(99, 91m))).Kind);
    }
}
