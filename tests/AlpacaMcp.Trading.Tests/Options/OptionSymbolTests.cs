using AlpacaMcp.Trading.Options;
using CsCheck;

namespace AlpacaMcp.Trading.Tests.Options;

public sealed class OptionSymbolTests
{
    [Theory]
    [InlineData("AAPL260618C00250000", "AAPL", 2026, 6, 18, true, "250")]
    [InlineData("F260320P00012500", "F", 2026, 3, 20, false, "12.5")]
    [InlineData("AAPL1260618C00062505", "AAPL1", 2026, 6, 18, true, "62.505")]
    [InlineData("SPXW260311P99999999", "SPXW", 2026, 3, 11, false, "99999.999")]
    public void Reads_what_the_name_says(string text, string root, int year, int month, int day, bool isCall, string strike)
    {
        var contract = OptionSymbol.Parse(text);

        Assert.Equal(new(root, new(year, month, day), isCall, decimal.Parse(strike, System.Globalization.CultureInfo.InvariantCulture)), contract);
        Assert.Equal(text, contract?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAPL")]
    [InlineData("260618C00250000")]
    [InlineData("1APL260618C00250000")]
    [InlineData("AAPLXYZ260618C00250000")]
    [InlineData("aapl260618C00250000")]
    [InlineData("AAPL260618c00250000")]
    [InlineData("AAPL260618X00250000")]
    [InlineData("AAPL260631C00250000")]
    [InlineData("AAPL261318C00250000")]
    [InlineData("AAPL260618C00000000")]
    [InlineData("AAPL260618C+0250000")]
    [InlineData("AAPL260618C 0250000")]
    [InlineData("AAPL260618C0025000")]
    [InlineData("AAPL  260618C00250000")]
    [InlineData("\u0410APL260618C00250000")] // a Cyrillic A
    [InlineData("AAPL260618C0025000\uff10")] // a full-width zero
    [InlineData("AAPL260618C00250000\n")]
    [InlineData("BRK.B260618C00250000")]
    public void Any_other_text_is_no_contract(string text)
    {
        Assert.Null(OptionSymbol.Parse(text));
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.Char['A', 'Z'].Array[1, 6], Gen.Int[0, 36_000], Gen.Bool, Gen.Int[1, 99_999_999]).Sample((root, day, isCall, strike) =>
        {
            var contract = new OptionSymbol(new(root), new DateOnly(2000, 1, 1).AddDays(day), isCall, strike / 1000m);

            return OptionSymbol.Parse(contract.ToString()) == contract;
        });
}
