using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class SymbolSearchTests
{
    private static readonly ListedSymbol[] All =
    [
        Stock("FORD", "Forward Industries, Inc. Common Stock"),
        Stock("F", "Ford Motor Company"),
        Stock("FORM", "FormFactor, Inc."),
        Stock("CRAWA", "Crawford United Corporation"),
        Stock("OLD", "Ford Credit Relic") with { IsTradable = false },
        Stock("BTC", "Grayscale Bitcoin Mini Trust ETF"),
        new("BTC/USD", "Bitcoin / US Dollar", "crypto", "CRYPTO", true),
    ];

    [Fact]
    public void Ranks_exact_symbol_symbol_beginning_name_beginning_word_and_part()
    {
        Assert.Equal(["FORD", "F", "CRAWA"], Find("ford"));
        Assert.Equal(["FORD", "FORM", "F", "CRAWA"], Find("for").Where(symbol => symbol != "OLD"));
        Assert.Equal(["BTC", "BTC/USD"], Find("btc"));
        Assert.Equal(["BTC/USD", "BTC"], Find("bitcoin"));
    }

    [Fact]
    public void Shows_what_cannot_be_traded_only_when_asked()
    {
        Assert.DoesNotContain("OLD", Find("ford"));
        Assert.Contains("OLD", SymbolSearch.Find(All, "ford", tradableOnly: false).Select(listed => listed.Symbol));
    }

    private static IEnumerable<string> Find(string query) => SymbolSearch.Find(All, query, tradableOnly: true).Select(listed => listed.Symbol);

    private static ListedSymbol Stock(string symbol, string name) => new(symbol, name, "us_equity", "NYSE", true);
}
