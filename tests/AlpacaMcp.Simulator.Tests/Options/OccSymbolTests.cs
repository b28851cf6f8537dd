using AlpacaMcp.Simulator.Exchange.Options;
using CsCheck;

namespace AlpacaMcp.Simulator.Tests.Options;

public sealed class OccSymbolTests
{
    private static readonly Gen<OccSymbol> s_symbols =
        from first in Gen.Char['A', 'Z']
        from rest in Gen.Char["ABCXYZ0189"].Array[0, 5]
        from day in Gen.Int[0, 36_000]
        from type in Gen.Enum<OptionType>()
        from strike in Gen.Int[1, 99_999_999]
        select new OccSymbol(first + new string(rest), new DateOnly(2000, 1, 1).AddDays(day), type, strike / 1000m);

    [Theory]
    [InlineData("AAPL261218C00250000", "AAPL", "2026-12-18", "Call", "250")]
    [InlineData("F270115P00012500", "F", "2027-01-15", "Put", "12.5")]
    [InlineData("BRKB270115P00500000", "BRKB", "2027-01-15", "Put", "500")]
    [InlineData("AAPL1261218C00000005", "AAPL1", "2026-12-18", "Call", "0.005")]
    public void A_symbol_says_its_terms(string text, string root, string expiration, string type, string strike)
    {
        var symbol = new OccSymbol(root, DateOnly.Parse(expiration, null), Enum.Parse<OptionType>(type), decimal.Parse(strike, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(symbol, OccSymbol.Parse(text));
        Assert.Equal(text, symbol.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAPL")]
    [InlineData("261218C00250000")] // no root
    [InlineData("TOOLONG261218C00250000")]
    [InlineData("AAPL261318C00250000")] // month 13
    [InlineData("AAPL260229C00250000")] // no leap year
    [InlineData("AAPL261218X00250000")]
    [InlineData("AAPL261218C0025000.")]
    [InlineData("AAPL261218C-0250000")]
    [InlineData("aapl261218C00250000")]
    [InlineData("1APL261218C00250000")]
    public void What_is_no_symbol_is_refused(string text) => Assert.Null(OccSymbol.Parse(text));

    [Fact]
    public void Symbols_and_ids_lead_to_each_other() => s_symbols.Sample(symbol =>
    {
        var id = ContractId.Of(symbol);

        Assert.Equal(symbol, OccSymbol.Parse(symbol.ToString()));
        Assert.Equal(symbol, ContractId.Read(id));
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id.ToString());
    });

    [Fact]
    public void A_random_id_is_no_contract() => Gen.Guid.Sample(id => Assert.Null(ContractId.Read(id)));
}
