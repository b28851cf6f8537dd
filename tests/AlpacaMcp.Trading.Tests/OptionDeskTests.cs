using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests;

/// <summary>Option orders at an exchange: AAPL near 100, its 220 call at 4.90 to 5.00 and its 230 call at 3.90 to 4.00.</summary>
public sealed class OptionDeskTests
{
    private static readonly string Bought = O.Call(220);
    private static readonly string Sold = O.Call(230);

    [Fact]
    public async Task Buys_and_sells_a_contract_by_orders_of_our_own()
    {
        await using var desk = await OpenAsync();

        var bought = await desk.SubmitAsync(O.Buy(Bought, 2));
        var sold = await desk.CloseAsync(Bought, qty: 1);

        Assert.Equal((OutcomeKind.Placed, OutcomeKind.Placed), (bought.Kind, sold.Kind));
        Assert.Equal((Bought, 1m), (desk.Exchange.Book.Positions.Single().Symbol, desk.Exchange.Book.Positions.Single().Qty));
        Assert.Contains("\"position_intent\":\"sell_to_close\"", desk.Posts[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_a_spread_as_one_order()
    {
        await using var desk = await OpenAsync();

        var outcome = await desk.SubmitAsync(Spread().At(1.10m));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal([(Bought, 1m), (Sold, -1m)], desk.Exchange.Book.Positions.Select(p => (p.Symbol, p.Qty)));
        Assert.Equal(2, outcome.Order?.Legs.Count);
    }

    [Fact]
    public async Task A_spread_whose_answer_was_lost_is_found_by_its_id_and_placed_once()
    {
        await using var desk = await OpenAsync();
        desk.FailPosts(new LoseResponse());

        var outcome = await desk.SubmitAsync(Spread().At(1.10m) with { ClientOrderId = "mine" });

        Assert.Equal((OutcomeKind.Placed, "mine"), (outcome.Kind, outcome.Order?.ClientOrderId));
        Assert.Single(desk.Posts);
    }

    [Fact]
    public async Task The_same_id_with_other_legs_is_refused()
    {
        await using var desk = await OpenAsync();
        await desk.SubmitAsync(Spread().At(1.10m) with { ClientOrderId = "mine" });

        var other = await desk.SubmitAsync(O.Spread(1, O.BuyToOpen(Bought), O.SellToOpen(O.Call(240))).At(1.10m) with { ClientOrderId = "mine" });

        Assert.Equal("CLIENT_ORDER_ID_REUSED", Assert.Single(other.Objections).Code);
    }

    [Fact]
    public async Task Two_covered_calls_at_once_share_no_cover()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(100));

        var outcomes = await Task.WhenAll(desk.SubmitAsync(O.Sell(Bought).At(5m)), desk.SubmitAsync(O.Sell(Sold).At(4m)));

        Assert.Single(outcomes, o => o.Kind == OutcomeKind.Placed);
        Assert.Equal(RiskCode.OptionUndefinedRisk, outcomes.Single(o => o.Kind == OutcomeKind.Denied).Objections.Single().Code);
    }

    [Fact]
    public async Task The_leg_that_covers_is_not_closed_alone()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(Spread());

        var denied = await desk.CloseAsync(Bought);
        var covered = await desk.CloseAsync(Sold);
        var rest = await desk.CloseAsync(Bought);

        Assert.Equal(RiskCode.OptionUndefinedRisk, Assert.Single(denied.Objections).Code);
        Assert.Equal((OutcomeKind.Placed, OutcomeKind.Placed), (covered.Kind, rest.Kind));
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Theory]
    [InlineData(1.00, 5, OutcomeKind.Placed)]
    [InlineData(1.00, 11, OutcomeKind.Denied)] // 1,100 USD at risk, and 11 contracts
    [InlineData(2.00, 5, OutcomeKind.Denied)] // far above the net price of 1.10
    public async Task A_replaced_spread_is_judged_like_a_new_one(decimal limit, decimal qty, OutcomeKind kind)
    {
        await using var desk = await OpenAsync();
        var old = await desk.SubmitAsync(Spread().At(0.90m));

        var outcome = await desk.ReplaceAsync(old.Order!.Id, new() { LimitPrice = limit, Qty = qty }); // placed

        Assert.Equal(kind, outcome.Kind);
        Assert.Equal(kind == OutcomeKind.Placed ? "replaced" : "new", desk.Book[0].Status);
    }

    [Fact]
    public async Task A_single_contract_is_replaced_too_but_never_one_leg()
    {
        await using var desk = await OpenAsync();
        var single = await desk.SubmitAsync(O.Buy(Bought).At(4m));
        var spread = await desk.SubmitAsync(Spread().At(0.90m));

        var changed = await desk.ReplaceAsync(single.Order!.Id, new() { LimitPrice = 4.50m }); // placed
        var leg = await desk.ReplaceAsync(spread.Order!.Legs[0].Id, new() { Qty = 2 }); // placed

        Assert.Equal((OutcomeKind.Placed, 4.50m), (changed.Kind, changed.Order?.LimitPrice));
        Assert.Equal("CANNOT_REPLACE", Assert.Single(leg.Objections).Code);
    }

    [Fact]
    public async Task An_opening_market_order_needs_a_fresh_quote_and_an_open_market()
    {
        await using var desk = await OpenAsync();
        desk.Exchange.Market.Pin(Bought, 4.90m, 5m, A.Now.AddSeconds(-16));

        Assert.Equal(RiskCode.NoFreshQuote, Assert.Single((await desk.SubmitAsync(O.Buy(Bought))).Objections).Code);
        desk.ExchangeTime.Advance(TimeSpan.FromHours(7));
        Assert.Contains(RiskCode.MarketClosed, (await desk.SubmitAsync(O.Buy(Sold))).Objections.Select(o => o.Code));
    }

    [Fact]
    public async Task All_is_closed_short_contracts_first_and_never_by_delete()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(Spread(), "spread");
        await desk.HoldAsync(A.Buy(10), "shares");

        var closed = (await desk.BookCloser.CloseAllAsync(cancelOrders: false, CancellationToken.None)).Positions;

        Assert.All(closed, c => Assert.Equal(OutcomeKind.Placed, c.Outcome.Kind));
        Assert.Equal((Sold, -1m), (closed[0].Symbol, closed[0].Qty));
        Assert.Empty(desk.Exchange.Book.Positions);
        Assert.DoesNotContain(desk.Exchange.Requests.All, r => r.Method == "DELETE");
    }

    [Fact]
    public async Task Short_shares_are_bought_back_before_the_call_that_covers_them_is_sold()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Sell(100), "short");
        await desk.HoldAsync(O.Buy(Bought), "call");

        var closed = (await desk.BookCloser.CloseAllAsync(cancelOrders: false, CancellationToken.None)).Positions;

        Assert.Equal([("AAPL", OutcomeKind.Placed), (Bought, OutcomeKind.Placed)], closed.Select(c => (c.Symbol, c.Outcome.Kind)));
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Fact]
    public async Task Shares_that_covered_a_call_are_sold_once_it_is_gone()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(100), "shares");
        await desk.HoldAsync(O.Sell(Sold), "call");

        var closed = (await desk.BookCloser.CloseAllAsync(cancelOrders: false, CancellationToken.None)).Positions;

        Assert.Equal([(Sold, OutcomeKind.Placed), ("AAPL", OutcomeKind.Placed)], closed.Select(c => (c.Symbol, c.Outcome.Kind)));
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Fact]
    public async Task What_cannot_be_closed_stops_nothing_else()
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync(A.Buy(10), "shares");
        await desk.HoldAsync(O.Buy(Bought), "call");
        await desk.PlaceForeignAsync(A.SellLimit(10, 110m), "holder");

        var closed = (await desk.BookCloser.CloseAllAsync(cancelOrders: false, CancellationToken.None)).Positions;
        var rest = (await desk.BookCloser.CloseAllAsync(cancelOrders: true, CancellationToken.None)).Positions;

        Assert.Equal("HELD_FOR_ORDERS", closed.Single(c => c.Symbol == "AAPL").Outcome.Objections.Single().Code);
        Assert.Equal(OutcomeKind.Placed, closed.Single(c => c.Symbol == Bought).Outcome.Kind);
        Assert.Equal(OutcomeKind.Placed, Assert.Single(rest).Outcome.Kind);
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Fact]
    public async Task Nothing_held_is_nothing_to_close()
    {
        await using var desk = await OpenAsync();

        Assert.Empty((await desk.BookCloser.CloseAllAsync(cancelOrders: true, CancellationToken.None)).Positions);
    }

    private static OptionOrder Spread() => O.Spread(1, O.BuyToOpen(Bought), O.SellToOpen(Sold));

    private static async Task<TestDesk> OpenAsync()
    {
        var desk = await TestDesk.OpenAsync(new Setup { SaysYes = true });
        desk.Exchange.Market.Pin(Bought, 4.90m, 5m);
        desk.Exchange.Market.Pin(Sold, 3.90m, 4m);
        return desk;
    }
}
