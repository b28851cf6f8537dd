using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class FindSymbolTests
{
    [Theory]
    [InlineData("apple", "AAPL")] // the name
    [InlineData("aapl", "AAPL")]
    [InlineData("T", "T")] // the exact symbol before TLT and TSLA
    [InlineData("brk-b", "BRK.B")]
    [InlineData("btcusd", "BTC/USD")]
    [InlineData("btc", "BTC/USD")]
    [InlineData("bitcoin", "BTC/USD")]
    [InlineData("walt disney", "DIS")] // words of the name, not its beginning
    [InlineData("stanley", null)]
    [InlineData("azon.com", "AMZN")] // a part in the middle
    public async Task Puts_what_is_meant_first(string query, string? symbol)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("find_symbol", $$"""{"query":"{{query}}"}""")).Content;

        Assert.Equal(symbol, Symbols(reply).FirstOrDefault());
        Assert.Equal(symbol is null, reply.Number("total") == 0);
    }

    [Fact]
    public async Task Lists_what_is_ambiguous_with_sealed_names()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("find_symbol", """{"query":"S&P 500"}""")).Content;

        Assert.Equal(["SPY", "VOO"], Symbols(reply).Order(StringComparer.Ordinal));
        var found = reply.At("symbols").EnumerateArray().Single(s => s.Text("symbol") == "SPY");
        Assert.Matches(@"^\[outside text ([0-9a-f]{6}): SPDR S&P 500 ETF Trust :\1\]$", found.Text("name"));
        Assert.Equal(("ARCA", "us_equity"), (found.Text("exchange"), found.Text("asset_class")));
        Assert.False(found.Has("tradable"));
    }

    [Fact]
    public async Task Shows_ten_and_says_how_many_more_there_are()
    {
        await using var bench = await ToolBench.StartAsync();

        var ten = (await bench.CallAsync("find_symbol", """{"query":"common stock"}""")).Content;
        var three = (await bench.CallAsync("find_symbol", """{"query":"common stock","max_rows":3}""")).Content;

        Assert.Equal((10, 3), (ten.At("symbols").GetArrayLength(), three.At("symbols").GetArrayLength()));
        Assert.Contains($"{ten.Number("total") - 10} more", ten.Text("note"), StringComparison.Ordinal);
        Assert.Equal(Symbols(ten).Take(3), Symbols(three));
    }

    [Fact]
    public async Task Asks_for_the_lists_once_however_often_it_is_used()
    {
        await using var bench = await ToolBench.StartAsync();

        await Task.WhenAll(bench.CallAsync("find_symbol", """{"query":"apple"}"""), bench.CallAsync("find_symbol", """{"query":"btc"}"""));
        await bench.CallAsync("find_symbol", """{"query":"ford"}""");

        Assert.Equal(
            ["?status=active&asset_class=crypto", "?status=active&asset_class=us_equity"],
            bench.Exchange.Requests.All.Select(r => r.Query).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"query":" "}""")]
    [InlineData("""{"query":"&/-"}""")]
    [InlineData("""{"query":"app\u0000le"}""")]
    [InlineData("""{"query":"1234567890123456789012345678901234567890123456789012345678901"}""")]
    public async Task Refuses_what_is_no_name(string arguments)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("find_symbol", arguments);

        Assert.Equal("query", reply.Error.Text("field"));
    }

    private static IEnumerable<string> Symbols(JsonElement reply) => reply.At("symbols").EnumerateArray().Select(symbol => symbol.Text("symbol"));
}
