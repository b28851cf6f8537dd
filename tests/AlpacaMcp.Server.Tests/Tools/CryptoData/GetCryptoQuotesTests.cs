using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoQuotesTests
{
    [Fact]
    public async Task Shows_the_minutes_back_from_exchange_time_as_the_exchange_has_them()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v1beta3/crypto/us/quotes?symbols=BTC/USD&start=2026-03-11T13:45:00Z")).At("quotes").GetProperty("BTC/USD").EnumerateArray().ToList();

        var quotes = (await bench.CallAsync("get_crypto_quotes", """{"symbols":"btc/usd"}""")).Content;

        Assert.Equal(["second", "bid", "bid_size", "ask", "ask_size"], quotes.At("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(
            truth.Select(q => (q.Time("t"), q.Number("bp"), q.Number("bs"), q.Number("ap"), q.Number("as"))),
            Unpacked.Rows(quotes.At("columns"), quotes.At("rows").GetProperty("BTC/USD")).Select(q => (
                q.Time, q.Row["bid"].GetDecimal(), q.Row["bid_size"].GetDecimal(), q.Row["ask"].GetDecimal(), q.Row["ask_size"].GetDecimal())));
        Assert.Equal(("us", truth.Count), (quotes.Text("feed"), (int)quotes.Number("count")));
    }

    [Fact]
    public async Task Says_when_there_is_more_and_how_to_get_it()
    {
        await using var bench = await ToolBench.StartAsync();

        var quotes = (await bench.CallAsync("get_crypto_quotes", """{"symbols":"BTC/USD","hours":2,"max_rows":10}""")).Content;

        Assert.Equal(10, quotes.Number("count"));
        Assert.NotEmpty(quotes.Text("next_page_token"));
        Assert.Contains("page_token", quotes.Text("note"), StringComparison.Ordinal);
    }
}
