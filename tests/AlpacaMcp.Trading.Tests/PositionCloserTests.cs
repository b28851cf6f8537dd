using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Trading.Tests;

public sealed class PositionCloserTests
{
    [Fact]
    public async Task Closes_a_position_above_every_limit_by_one_order_and_never_by_delete()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(1_500));

        var outcome = await desk.CloseAsync("AAPL");

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Empty(desk.Exchange.Book.Positions);
        Assert.DoesNotContain(desk.Exchange.Requests.All, r => r.Method == "DELETE");
    }

    [Fact]
    public async Task Tells_the_broker_to_refuse_a_close_that_would_open()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(10));

        await desk.CloseAsync("AAPL");

        Assert.Contains("\"position_intent\":\"sell_to_close\"", desk.Posts[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_a_stock_without_reading_the_asset()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(10));
        desk.Fail("/v2/assets", new StatusBefore(503));

        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
    }

    [Fact]
    public async Task Closes_a_short_by_buying()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Sell(500));

        await desk.CloseAsync("AAPL");

        Assert.Equal("buy", desk.Book[^1].Side);
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Theory]
    [InlineData("10", null, "5")]
    [InlineData("15", null, "0")]
    [InlineData(null, "50", "8")] // 7.5 of 15, whole shares
    [InlineData(null, "33.3", "11")] // 4.995
    [InlineData(null, "99.99", "1")]
    [InlineData(null, "100", "0")]
    public async Task Closes_a_quantity_or_a_percentage_in_whole_shares(string? qty, string? percentage, string left)
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(15));

        var outcome = await desk.CloseAsync("AAPL", Number(qty), Number(percentage));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(Number(left), desk.Exchange.Book.Positions.Sum(p => p.Qty));
    }

    [Theory]
    [InlineData("0.3", "33.333333", "0.200000001")] // 0.099999999 closed
    [InlineData("1", "25", "0.75")] // A whole coin is no whole share.
    [InlineData("0.3", null, "0")]
    public async Task Closes_coins_in_nine_decimals_under_the_pairs_name(string held, string? percentage, string left)
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        await desk.PlaceForeignAsync(A.Coin(Number(held)!.Value), "holding"); // every row has it
        var had = desk.Exchange.Book.Positions.Single().Qty; // A fee is taken from the coins bought.

        var outcome = await desk.CloseAsync("BTCUSD", percentage: Number(percentage));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal("BTC/USD", outcome.Order?.Symbol);
        var share = (Number(percentage) ?? 100m) / 100;
        Assert.Equal(Math.Round(had * share, 9, MidpointRounding.ToZero), desk.Book[^1].Qty);
        Assert.True(desk.Exchange.Book.Positions.Sum(p => p.Qty) <= Number(left));
    }

    [Theory]
    [InlineData("BTC/USD")]
    [InlineData("BTCUSD")]
    public async Task Finds_a_pair_with_or_without_its_slash(string symbol)
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        await desk.HoldAsync(A.Coin(0.5m));

        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync(symbol)).Kind);
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Theory]
    [InlineData("5", "50")]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData(null, "0")]
    [InlineData(null, "100.01")]
    [InlineData("16", null)] // more than is held
    [InlineData("79228162514264337593543950335", null)]
    [InlineData("1.0000000001", null)]
    [InlineData(null, "1")] // 0.15 shares come to none
    public async Task Refuses_a_quantity_that_makes_no_sense_and_cancels_nothing_for_it(string? qty, string? percentage)
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(15));
        await desk.PlaceForeignAsync(A.SellLimit(5, 110m), "take-profit");

        var outcome = await desk.CloseAsync("AAPL", Number(qty), Number(percentage), cancelOrders: true);

        Assert.Equal(OutcomeKind.Invalid, outcome.Kind);
        Assert.Equal("new", desk.Book[^1].Status);
    }

    [Theory]
    [InlineData("AAPL")]
    [InlineData("BTC/USD")]
    public async Task Without_a_position_there_is_nothing_to_close(string symbol)
    {
        await using var desk = await TestDesk.OpenAsync();

        var outcome = await desk.CloseAsync(symbol);

        Assert.Equal("NO_POSITION", Assert.Single(outcome.Objections).Code);
        Assert.Empty(desk.Posts);
    }

    [Fact]
    public async Task Names_the_orders_that_hold_the_shares()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        var holder = await desk.PlaceForeignAsync(A.SellLimit(40, 110m), "take-profit");

        var outcome = await desk.CloseAsync("AAPL");

        var objection = Assert.Single(outcome.Objections);
        Assert.Equal("HELD_FOR_ORDERS", objection.Code);
        Assert.Contains(holder.Id.ToString(), objection.Message, StringComparison.Ordinal);
        Assert.Contains("cancel_orders", objection.NextStep, StringComparison.Ordinal);
        Assert.Equal((100m, 60m), (objection.Observed, objection.Limit));
    }

    [Fact]
    public async Task Closes_what_the_orders_leave_free()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        await desk.PlaceForeignAsync(A.SellLimit(40, 110m), "take-profit");

        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL", qty: 60)).Kind);
        Assert.Equal(40m, desk.Exchange.Book.Positions.Single().Qty);
    }

    [Fact]
    public async Task Cancels_the_symbols_orders_first_when_asked_to()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Market.Pin("MSFT", 399m, 400m);
        await desk.HoldAsync(A.Buy(100));
        await desk.PlaceForeignAsync(A.SellLimit(40, 110m), "take-profit");
        await desk.PlaceForeignAsync(A.SellLimit(30, 120m), "another");
        await desk.PlaceForeignAsync(A.BuyLimit(1, 300m) with { Symbol = "MSFT" }, "other-symbol");

        var outcome = await desk.CloseAsync("AAPL", cancelOrders: true);

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Empty(desk.Exchange.Book.Positions);
        Assert.Equal(["filled", "canceled", "canceled", "new", "filled"], desk.Book.Select(o => o.Status));
        Assert.DoesNotContain(desk.Exchange.Requests.All, r => r.Method == "DELETE" && r.Path.StartsWith("/v2/positions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_cannot_be_canceled_any_more_does_not_stop_the_close()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        await desk.PlaceForeignAsync(A.SellLimit(40, 110m), "take-profit");
        await desk.PlaceForeignAsync(A.SellLimit(30, 120m), "another");
        desk.Exchange.Faults.Add(new FillInstead(() => desk.Exchange.Market.Pin("AAPL", 110m, 110.01m)), new FaultRule { Method = "DELETE", Skip = 1 });

        var outcome = await desk.CloseAsync("AAPL", cancelOrders: true);

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(60m, desk.Book[^1].FilledQty);
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Fact]
    public async Task A_position_that_its_orders_closed_meanwhile_is_gone()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        var exit = await desk.PlaceForeignAsync(A.SellLimit(100, 110m), "take-profit");
        desk.Exchange.Faults.Add(new FillInstead(() => desk.Exchange.Market.Pin("AAPL", 110m, 110.01m)), new FaultRule { Method = "DELETE" });

        var outcome = await desk.CloseAsync("AAPL", cancelOrders: true);

        Assert.Equal("filled", desk.Book.Single(o => o.Id == exit.Id).Status);
        Assert.Equal("NO_POSITION", Assert.Single(outcome.Objections).Code);
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(100, 0)]
    public async Task A_close_whose_answer_is_lost_closes_once(int percentage, int left)
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        desk.FailPosts(new LoseResponse());

        var outcome = await desk.CloseAsync("AAPL", percentage: percentage);

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(left, desk.Exchange.Book.Positions.Sum(p => p.Qty));
    }

    [Fact]
    public async Task A_close_whose_request_is_dropped_closes_once()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        desk.FailPosts(new DropRequest());

        await desk.CloseAsync("AAPL", percentage: 50);

        Assert.Equal(50m, desk.Exchange.Book.Positions.Single().Qty);
    }

    [Fact]
    public async Task A_close_that_would_open_the_other_side_is_denied()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(50));
        var closing = A.Sell(60);

        var outcome = await desk.Desk.ReduceAsync(closing, default, CancellationToken.None);

        Assert.Equal("WOULD_NOT_REDUCE", Assert.Single(outcome.Objections).Code);
        Assert.Single(desk.Posts); // the one that opened the position
    }

    [Fact]
    public async Task A_close_is_not_denied_by_reads_that_began_before_its_position()
    {
        await using var desk = await TestDesk.OpenAsync();
        var (positions, price) = (new DelayResponse(), new DelayResponse());
        desk.Fail("/v2/positions", positions, times: 1);
        desk.Exchange.Faults.Add(price, new FaultRule { Method = "GET", PathPrefix = "/v2/stocks", Skip = 1 });
        var other = desk.SubmitAsync(A.BuyLimit(1, 1m) with { Symbol = "MSFT" });
        await positions.Processed; // It has seen no position.
        await desk.HoldAsync(A.Buy(100));

        var close = desk.CloseAsync("AAPL");
        await price.Processed; // The close has joined those reads.
        positions.Release();
        price.Release();

        Assert.Equal(OutcomeKind.Placed, (await close).Kind);
        Assert.Equal(OutcomeKind.Placed, (await other).Kind);
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Fact]
    public async Task Closes_over_the_weekend_and_without_a_quote()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        desk.ExchangeTime.Advance(TimeSpan.FromDays(1));
        desk.Fail("/v2/stocks", new StatusBefore(503));

        var outcome = await desk.CloseAsync("AAPL");

        Assert.Equal("accepted", outcome.Order?.Status.Value);
        Assert.NotEmpty(outcome.Notes);
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The market moves just before the request is refused.</summary>
    private sealed class FillInstead(Action move) : IFault
    {
        public Task ApplyAsync(FaultContext context)
        {
            move();
            return new StatusBefore(422).ApplyAsync(context);
        }
    }
}
