using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Tests.Validation;

public sealed class StockOrderValidatorTests
{
    // Alpaca's table of order type × time in force for whole shares: immediate and auction orders are market or limit; the rest is day or gtc.
    [Theory]
    [InlineData("market", "day gtc opg cls ioc fok", "")]
    [InlineData("limit", "day gtc opg cls ioc fok", "")]
    [InlineData("stop", "day gtc", "opg cls ioc fok")]
    [InlineData("stop_limit", "day gtc", "opg cls ioc fok")]
    [InlineData("trailing_stop", "day gtc", "opg cls ioc fok")]
    public void Whole_shares_take_these_types_with_these_times_in_force(string type, string taken, string refused)
    {
        Assert.All(Words(taken), time => Assert.True(V.IsValid(Of(type, time, 10m))));
        Assert.All(Words(refused), time => Assert.Equal(["time_in_force"], V.Fields(Of(type, time, 10m))));
    }

    // Parts of a share are day orders, whatever the type; a trailing stop takes whole shares only.
    [Theory]
    [InlineData("market", "day", "gtc opg cls ioc fok")]
    [InlineData("limit", "day", "gtc opg cls ioc fok")]
    [InlineData("stop", "day", "gtc opg cls ioc fok")]
    [InlineData("stop_limit", "day", "gtc opg cls ioc fok")]
    [InlineData("trailing_stop", "", "day gtc opg cls ioc fok")]
    public void Fractions_take_these_types_with_these_times_in_force(string type, string taken, string refused)
    {
        Assert.All(Words(taken), time => Assert.True(V.IsValid(Of(type, time, 1.5m))));
        Assert.All(Words(refused), time => Assert.False(V.IsValid(Of(type, time, 1.5m))));
        Assert.All(Words(taken), time => Assert.True(V.IsValid(Of(type, time, null) with { Notional = 100m })));
        Assert.All(Words(refused), time => Assert.False(V.IsValid(Of(type, time, null) with { Notional = 100m })));
    }

    // Extended hours: limit orders by the day or until canceled, and nothing else.
    [Theory]
    [InlineData("market", "", "day gtc opg cls ioc fok")]
    [InlineData("limit", "day gtc", "opg cls ioc fok")]
    [InlineData("stop", "", "day gtc")]
    [InlineData("stop_limit", "", "day gtc")]
    [InlineData("trailing_stop", "", "day gtc")]
    public void Extended_hours_take_limit_orders_by_day_or_gtc(string type, string taken, string refused)
    {
        Assert.All(Words(taken), time => Assert.True(V.IsValid(Of(type, time, 10m) with { ExtendedHours = true })));
        Assert.All(Words(refused), time => Assert.Equal(["extended_hours"], V.Fields(Of(type, time, 10m) with { ExtendedHours = true })));
    }

    [Fact]
    public void Extended_hours_take_a_fraction_by_the_day()
    {
        Assert.True(V.IsValid(A.BuyLimit(1.5m, 100m) with { ExtendedHours = true }));
    }

    [Theory]
    [InlineData("AAPL")]
    [InlineData("F")]
    [InlineData("BRK.B")]
    [InlineData("GOOGL")]
    public void Takes_a_ticker(string symbol) => Assert.True(V.IsValid(A.Buy(1) with { Symbol = symbol }));

    [Theory]
    [InlineData("", "''")]
    [InlineData("aapl", "'aapl'")]
    [InlineData("AAPL ", "'AAPL '")]
    [InlineData("AAPL\n", "'AAPLU+000A'")] // A pattern's $ also matches before a final line feed.
    [InlineData("AA\u0000PL", "'AAU+0000PL'")]
    [InlineData("\u0410APL", "'U+0410APL'")] // Cyrillic А
    [InlineData("AAP\u216C", "'AAPU+216C'")] // Roman numeral fifty, looks like L
    [InlineData("\uFF21APL", "'U+FF21APL'")] // full-width A
    [InlineData("AAPL\u200B", "'AAPLU+200B'")] // zero-width space
    [InlineData("AAPL.\u202EB", "'AAPL.U+202EB'")] // right-to-left override
    [InlineData("BTC/USD", "'BTC/USD'")]
    [InlineData("AAPL261218C00250000", "'AAPL261218C00250000'")]
    public void Refuses_what_only_looks_like_a_ticker(string symbol, string shown)
    {
        var objection = Assert.Single(V.Check(A.Buy(1) with { Symbol = symbol }));

        Assert.Equal("symbol", objection.Field);
        Assert.EndsWith($"got {shown}.", objection.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100.12", true)]
    [InlineData("100.1200", true)] // Trailing zeros are no decimals.
    [InlineData("1.01", true)]
    [InlineData("1.001", false)]
    [InlineData("1.0001", false)]
    [InlineData("0.9999", true)] // Below one dollar there are four decimals.
    [InlineData("0.99999", false)]
    [InlineData("0.0001", true)]
    [InlineData("0.00001", false)]
    public void Holds_prices_to_the_penny(string price, bool isTaken)
    {
        var limit = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(isTaken, V.IsValid(A.BuyLimit(1, limit)));
        Assert.Equal(isTaken, V.IsValid(A.BuyStop(1, limit)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.0000000001")] // ten decimals
    [InlineData("79228162514264337593543950335")]
    [InlineData("10000000000000000000000000000")]
    public void Refuses_an_impossible_quantity(string qty)
    {
        var wanted = decimal.Parse(qty, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(["qty"], V.Fields(A.Buy(wanted)));
    }

    [Fact]
    public void Refuses_amounts_so_large_that_sums_would_overflow()
    {
        const decimal Huge = decimal.MaxValue;

        Assert.Equal(["limit_price"], V.Fields(A.BuyLimit(1, Huge)));
        Assert.Equal(["stop_price"], V.Fields(A.BuyStop(1, Huge)));
        Assert.Equal(["notional"], V.Fields(A.BuyNotional(Huge)));
        Assert.Contains("stop_loss_stop_price", V.Fields(A.Bracket(1, Huge, -Huge)));
        Assert.Contains("take_profit_limit_price", V.Fields(A.Bracket(1, Huge, -Huge)));
        Assert.Equal(["trail_price"], V.Fields(A.Buy(1) with { Type = OrderType.TrailingStop, TrailPrice = Huge }));
    }

    [Theory]
    [InlineData("0.99", false)]
    [InlineData("1", true)]
    [InlineData("1.01", true)]
    [InlineData("10.001", false)]
    public void Takes_a_notional_from_one_dollar_in_cents(string notional, bool isTaken)
    {
        Assert.Equal(isTaken, V.IsValid(A.BuyNotional(decimal.Parse(notional, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Needs_exactly_one_of_quantity_and_notional()
    {
        Assert.Equal(["qty"], V.Fields(A.Buy(1) with { Qty = null }));
        Assert.Equal(["notional"], V.Fields(A.Buy(1) with { Notional = 100m }));
    }

    [Fact]
    public void Needs_the_prices_of_its_type_and_no_others()
    {
        Assert.Equal(["limit_price"], V.Fields(A.Buy(1) with { Type = OrderType.Limit }));
        Assert.Equal(["limit_price"], V.Fields(A.Buy(1) with { LimitPrice = 100m }));
        Assert.Equal(["stop_price"], V.Fields(A.Buy(1) with { Type = OrderType.Stop }));
        Assert.Equal(["stop_price"], V.Fields(A.Buy(1) with { StopPrice = 100m }));
        Assert.Equal(["limit_price", "stop_price"], V.Fields(A.Buy(1) with { Type = OrderType.StopLimit }));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("1", "1", false)]
    [InlineData("1", null, true)]
    [InlineData("0", null, false)]
    [InlineData(null, "0.1", true)]
    [InlineData(null, "0.09", false)]
    [InlineData(null, "99.99", true)]
    [InlineData(null, "100", false)]
    public void A_trailing_stop_has_exactly_one_trail(string? price, string? percent, bool isTaken)
    {
        var order = A.Sell(1) with { Type = OrderType.TrailingStop, TrailPrice = Number(price), TrailPercent = Number(percent) };

        Assert.Equal(isTaken, V.IsValid(order));
    }

    [Fact]
    public void Refuses_a_trail_on_any_other_type() => Assert.Equal(["trail_price"], V.Fields(A.Buy(1) with { TrailPercent = 1m }));

    [Theory]
    [InlineData("a", true)]
    [InlineData("my-order_1:2", true)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("tab\t", false)]
    [InlineData("ümlaut", false)]
    public void Takes_a_printable_client_order_id(string id, bool isTaken) => Assert.Equal(isTaken, V.IsValid(A.Buy(1) with { ClientOrderId = id }));

    [Fact]
    public void Takes_a_client_order_id_of_128_characters_and_no_more()
    {
        Assert.True(V.IsValid(A.Buy(1) with { ClientOrderId = new string('x', 128) }));
        Assert.Equal(["client_order_id"], V.Fields(A.Buy(1) with { ClientOrderId = new string('x', 129) }));
    }

    [Fact]
    public void Reports_every_violation_at_once()
    {
        var order = new StockOrder
        {
            Symbol = "aapl",
            Side = new OrderSide("hold"),
            Qty = -1m,
            Type = OrderType.StopLimit,
            TimeInForce = new TimeInForce("never"),
            ClientOrderId = "",
            ExtendedHours = true,
            TrailPercent = 1m,
        };

        Assert.Equal(
            ["client_order_id", "extended_hours", "limit_price", "qty", "side", "stop_price", "symbol", "time_in_force", "trail_price"],
            V.Fields(order));
    }

    public static TheoryData<StockOrder, string> Wrong => new()
    {
        { A.Buy(1) with { Symbol = "aapl" }, "aapl" },
        { A.Buy(1) with { Side = new("hold\n") }, "holdU+000A" },
        { A.Buy(1) with { Type = new("iceberg\u202E") }, "icebergU+202E" },
        { A.Buy(1) with { TimeInForce = new("never\u0007") }, "neverU+0007" },
        { A.Buy(1) with { OrderClass = new("mleg") }, "mleg" },
        { A.Buy(-3), "-3" },
        { A.Buy(1.0000000001m), "1.0000000001" },
        { A.BuyNotional(0.5m), "0.5" },
        { A.Buy(1) with { Notional = 7m }, "7" },
        { A.BuyLimit(1, -2m), "-2" },
        { A.BuyLimit(1, 1.234m), "1.234" },
        { A.BuyStop(1, -2m), "-2" },
        { A.Buy(1) with { LimitPrice = 5m }, "5" },
        { A.Buy(1) with { StopPrice = 5m }, "5" },
        { A.Buy(1) with { TrailPrice = 5m }, "5" },
        { A.Buy(1) with { ExtendedHours = true }, "market" },
        { A.Buy(1) with { ClientOrderId = "a b\u0000" }, "a bU+0000" },
        { A.Buy(1.5m) with { TimeInForce = TimeInForce.Gtc }, "gtc" },
        { A.Buy(1) with { TakeProfitLimitPrice = 120m }, "120" },
        { A.Bracket(1.5m, 110m, 90m), "1.5" },
        { A.Bracket(1, 110m, 90m) with { TimeInForce = TimeInForce.Ioc }, "ioc" },
        { A.Bracket(1, 90m, 110m), "90" },
        { A.Bracket(1, 110m, 90m) with { Type = OrderType.Limit, LimitPrice = 120m }, "120" },
        { A.Oco(1, 110m, 90m) with { LimitPrice = 105m }, "105" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Every_message_names_the_field_and_the_value(TradeOrder order, string value)
    {
        var objection = V.Check(order)[0];

        Assert.Contains(objection.Field!, objection.Message, StringComparison.Ordinal);
        Assert.Contains(value, objection.Message, StringComparison.Ordinal);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static StockOrder Of(string type, string timeInForce, decimal? qty) => new()
    {
        Symbol = "AAPL",
        Side = OrderSide.Buy,
        Qty = qty,
        Type = new OrderType(type),
        TimeInForce = new TimeInForce(timeInForce),
        LimitPrice = type is "limit" or "stop_limit" ? 100m : null,
        StopPrice = type is "stop" or "stop_limit" ? 100m : null,
        TrailPercent = type is "trailing_stop" ? 1m : null,
    };
}
