using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Api.Tests.OptionData;

public sealed class OptionSymbolTests
{
    [Theory]
    [InlineData("AAPL260320C00190000", "AAPL", 190, "call")]
    [InlineData("F271217P00012500", "F", 12.5, "put")]
    [InlineData("SPXW1260320C05000005", "SPXW1", 5000.005, "call")]
    [InlineData("A1260320C99999999", "A1", 99999.999, "call")]
    public void Takes_a_symbol_apart_and_puts_it_together_again(string text, string root, decimal strike, string type)
    {
        var symbol = OptionSymbol.Parse(text);

        Assert.Equal((root, strike, OptionType.From(type)), (symbol?.Root, symbol?.Strike, symbol?.Type));
        Assert.Equal(text, symbol.ToString());
    }

    [Theory]
    [InlineData("AAPL")]
    [InlineData("aapl260320C00190000")]
    [InlineData("AAPL260231C00190000")] // no 31 February
    [InlineData("AAPL260320X00190000")]
    [InlineData("AAPL260320C0019000")]
    [InlineData("AAPL260320C00000000")]
    [InlineData("ABCDEFG260320C00190000")]
    [InlineData("1AAP260320C00190000")]
    [InlineData("AAPL260320C00190000\n")]
    [InlineData("АAPL260320C00190000")] // the first letter is Cyrillic
    [InlineData("AAPL26032０C00190000")] // a full-width digit
    [InlineData("")]
    public void What_is_no_symbol_is_none(string text) => Assert.Null(OptionSymbol.Parse(text));
}
