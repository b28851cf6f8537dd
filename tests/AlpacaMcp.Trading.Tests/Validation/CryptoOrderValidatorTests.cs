using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Tests.Validation;

public sealed class CryptoOrderValidatorTests
{
    // gtc takes market, limit and stop_limit; ioc takes no stop_limit; nothing takes stop or trailing_stop, day, opg, cls or fok.
    [Theory]
    [InlineData("market", "gtc ioc", "day opg cls fok")]
    [InlineData("limit", "gtc ioc", "day opg cls fok")]
    [InlineData("stop_limit", "gtc", "ioc day opg cls fok")]
    [InlineData("stop", "", "gtc ioc day opg cls fok")]
    [InlineData("trailing_stop", "", "gtc ioc day opg cls fok")]
    public void Crypto_takes_these_types_with_these_times_in_force(string type, string taken, string refused)
    {
        Assert.All(Words(taken), time => Assert.True(V.IsValid(Of(type, time))));
        Assert.All(Words(refused), time => Assert.False(V.IsValid(Of(type, time))));
    }

    [Theory]
    [InlineData("BTC/USD", true)]
    [InlineData("SHIB/USDT", true)]
    [InlineData("BTCUSD", false)]
    [InlineData("btc/usd", false)]
    [InlineData("BTC/USD\n", false)]
    [InlineData("BTC\u2215USD", false)] // division slash
    [InlineData("\u0412TC/USD", false)] // Cyrillic В
    [InlineData("BTC/USD/EUR", false)]
    [InlineData("AAPL", false)]
    public void Takes_a_pair_with_its_slash(string symbol, bool isTaken) => Assert.Equal(isTaken, V.IsValid(A.Coin(1) with { Symbol = symbol }));

    [Fact]
    public void Takes_nine_decimals_of_a_coin()
    {
        Assert.True(V.IsValid(A.Coin(0.000000001m)));
        Assert.Equal(["qty"], V.Fields(A.Coin(0.0000000001m)));
    }

    [Fact]
    public void Takes_a_notional_as_gtc_and_ioc()
    {
        Assert.True(V.IsValid(A.Coin(1) with { Qty = null, Notional = 50m }));
        Assert.True(V.IsValid(A.Coin(1) with { Qty = null, Notional = 50m, TimeInForce = TimeInForce.Ioc }));
    }

    [Fact]
    public void Prices_are_not_held_to_the_penny() => Assert.True(V.IsValid(A.Coin(1) with { Type = OrderType.Limit, LimitPrice = 0.123456m }));

    [Fact]
    public void Refuses_an_amount_so_large_that_sums_would_overflow() => Assert.Equal(["qty"], V.Fields(A.Coin(79228162514264337593543950335m)));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static CryptoOrder Of(string type, string timeInForce) => A.Coin(0.5m) with
    {
        Type = new OrderType(type),
        TimeInForce = new TimeInForce(timeInForce),
        LimitPrice = type is "limit" or "stop_limit" ? 100m : null,
        StopPrice = type is "stop" or "stop_limit" ? 100m : null,
    };
}
