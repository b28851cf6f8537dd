using AlpacaMcp.Server.Charts;

namespace AlpacaMcp.Server.Tests.Charts;

public sealed class ChartNumbersTests
{
    [Theory]
    [InlineData(60000, 20, "$60,000.00")]
    [InlineData(60000, 2000, "$60,000")]
    [InlineData(1.5, 0.05, "$1.5000")]
    [InlineData(0.00001234, 0.000002, "$0.00001234")]
    [InlineData(-12.5, 3, "-$12.50")]
    public void A_scale_shows_as_many_decimals_as_its_span_needs(double value, double span, string expected) => Assert.Equal(expected, ChartNumbers.Scale((decimal)span, "$")(value));

    [Theory]
    [InlineData(950, "950")]
    [InlineData(12_300, "12.3K")]
    [InlineData(1_940_000, "1.94M")]
    [InlineData(2_500_000_000, "2.5B")]
    public void Volume_is_short(double value, string expected) => Assert.Equal(expected, ChartNumbers.Short(value));

    [Fact]
    public void Prices_keep_what_they_have_and_money_is_rounded_to_cents()
    {
        Assert.Equal(("$219.04", "0.00001234", "$1,234.50"), (ChartNumbers.Price(219.04m, "$"), ChartNumbers.Price(0.00001234m, ""), ChartNumbers.Price(1234.5m, "$")));
        Assert.Equal(("-$1,234.57", "+2.36 %", "-0.95 %", "30.5 %"), (ChartNumbers.Money(-1234.567m, "$"), ChartNumbers.Percent(2.36m), ChartNumbers.Percent(-0.95m), ChartNumbers.Percent(30.52m, false)));
    }
}
