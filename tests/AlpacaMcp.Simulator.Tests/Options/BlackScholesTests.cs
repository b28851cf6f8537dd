using AlpacaMcp.Simulator.Exchange.Options;
using CsCheck;

namespace AlpacaMcp.Simulator.Tests.Options;

/// <summary>Against Hull, Options, Futures, and Other Derivatives (10th edition, chapters 15 and 19), and against finite differences.</summary>
public sealed class BlackScholesTests
{
    private const double Indistinct = 1e-9;

    private static readonly Gen<(BlackScholes Option, double Volatility)> s_options =
        from type in Gen.Enum<OptionType>()
        from strike in Gen.Double[70, 130]
        from years in Gen.Double[0.05, 2]
        from volatility in Gen.Double[0.1, 1]
        select (new BlackScholes(type, 100, strike, years), volatility);

    [Theory]
    [InlineData("Call", 4.76)]
    [InlineData("Put", 0.81)]
    public void Hull_prices_a_half_year_at_42_with_strike_40(string type, double price) =>
        Assert.Equal(price, new BlackScholes(Enum.Parse<OptionType>(type), 42, 40, 0.5, 0.1).Price(0.2), 0.005);

    [Fact]
    public void Hull_has_these_greeks_for_twenty_weeks_at_49_with_strike_50()
    {
        var greeks = new BlackScholes(OptionType.Call, 49, 50, 0.3846, 0.05).Greeks(0.2);

        Assert.Equal(0.522, greeks.Delta, 0.0005);
        Assert.Equal(0.066, greeks.Gamma, 0.0005);
        Assert.Equal(-4.31 / 365, greeks.Theta, 0.005 / 365);
        Assert.Equal(0.121, greeks.Vega, 0.0005);
        Assert.Equal(0.0891, greeks.Rho, 0.00005);
    }

    [Fact]
    public void Greeks_are_the_price_s_differences() => s_options.Sample(
        (option, volatility) =>
        {
            var greeks = option.Greeks(volatility);
            var (price, small) = (option.Price(volatility), 0.01);
            var (up, down) = ((option with { Spot = 100 + small }).Price(volatility), (option with { Spot = 100 - small }).Price(volatility));

            Assert.Equal((up - down) / (2 * small), greeks.Delta, 1e-6);
            Assert.Equal((up - (2 * price) + down) / (small * small), greeks.Gamma, 1e-5);
            Assert.Equal((option.Price(volatility + 1e-5) - option.Price(volatility - 1e-5)) / 2e-5 / 100, greeks.Vega, 1e-6);
            Assert.Equal(Slope(step => (option with { Rate = option.Rate + step }).Price(volatility)) / 100, greeks.Rho, 1e-6);
            Assert.Equal(-Slope(step => (option with { Years = option.Years + step }).Price(volatility)) / 365, greeks.Theta, 1e-5);
        });

    [Fact]
    public void A_call_less_a_put_is_the_spot_less_the_present_strike() => s_options.Sample((option, volatility) => Assert.Equal(
        option.Spot - (option.Strike * Math.Exp(-option.Rate * option.Years)),
        (option with { Type = OptionType.Call }).Price(volatility) - (option with { Type = OptionType.Put }).Price(volatility),
        1e-10));

    [Fact]
    public void A_price_s_volatility_is_found_again() => s_options.Sample((option, volatility) =>
    {
        var price = option.Price(volatility);
        if (price - option.Floor < Indistinct || option.Ceiling - price < Indistinct)
            return; // No digit of it says how volatile.
        var found = ImpliedVolatility.Of(option, price);

        Assert.True(found is { } implied && Math.Abs(option.Price(implied) - price) < 1e-9);
        Assert.True(option.Greeks(volatility).Vega < 0.001 || Math.Abs(found.Value - volatility) < 1e-6); // without vega any volatility will do
    });

    [Theory]
    [InlineData("Call", 100, 4.0)] // the floor is 100 - 100 exp(-0.04) = 3.92: 3.9 is below it
    [InlineData("Put", 100, 96.1)] // the ceiling is 96.08
    public void Only_a_price_between_the_bounds_has_a_volatility(string type, double strike, double price)
    {
        var option = new BlackScholes(Enum.Parse<OptionType>(type), 100, strike, 1);

        Assert.NotNull(ImpliedVolatility.Of(option, 5));
        Assert.Null(ImpliedVolatility.Of(option, type == "Call" ? price - 0.1 : price));
        Assert.Null(ImpliedVolatility.Of(option with { Years = 0 }, 5));
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.69146246127401310)]
    [InlineData(1.96, 0.97500210485177960)]
    [InlineData(-3, 0.0013498980316300946)]
    [InlineData(-8, 6.2209605742717841e-16)]
    public void The_normal_distribution_has_its_tabulated_values(double x, double probability) =>
        Assert.Equal(1, NormalCurve.Cumulative(x) / probability, 1e-6);

    [Fact]
    public void The_normal_distribution_is_its_density_s_integral() => Gen.Double[-6, 6].Sample(x => Assert.Equal(
        NormalCurve.Density(x), (NormalCurve.Cumulative(x + 1e-4) - NormalCurve.Cumulative(x - 1e-4)) / 2e-4, 1e-8));

    private static double Slope(Func<double, double> price) => (price(1e-5) - price(-1e-5)) / 2e-5;
}
