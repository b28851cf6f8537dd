using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class GetOptionContractsTests
{
    private const string Path = "/v2/options/contracts";

    [Fact]
    public async Task Shows_contracts_as_rows_as_the_exchange_lists_them()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_option_contracts", """{"underlying_symbols":"aapl","type":"call","strike_price_gte":245,"strike_price_lte":"255","expiration_date":"2026-03-13"}""")).Content;

        var there = (await bench.AskExchangeAsync($"{Path}?underlying_symbols=AAPL&type=call&strike_price_gte=245&strike_price_lte=255&expiration_date=2026-03-13"))
            .At("option_contracts").EnumerateArray().ToList();
        Assert.NotEmpty(there);
        Assert.Equal(there.Count, reply.Number("count"));
        Assert.Equal(["symbol", "type", "strike_price", "expiration_date", "open_interest", "close_price"], Columns(reply));
        Assert.Equal(
            there.Select(c => $"{c.Text("symbol")} call {c.Text("strike_price")} 2026-03-13 {c.Text("open_interest")} {c.Text("close_price")}"),
            reply.At("rows").EnumerateArray().Select(row => string.Join(' ', row.EnumerateArray())));
        Assert.Equal("2026-03-10", reply.Text("close_price_date")); // the session before
    }

    [Fact]
    public async Task A_first_date_alone_means_that_day_and_all_after_it()
    {
        await using var bench = await ToolBench.StartAsync();
        var there = (await bench.AskExchangeAsync($"{Path}?underlying_symbols=AAPL&type=call&strike_price_gte=250&strike_price_lte=250&expiration_date_gte=2026-03-16&expiration_date_lte=2030-12-31"))
            .At("option_contracts").EnumerateArray().Select(c => c.Text("symbol")).ToList();

        var reply = (await bench.CallAsync("get_option_contracts", """{"underlying_symbols":"AAPL","type":"call","strike_price_gte":250,"strike_price_lte":250,"expiration_date_gte":"2026-03-16"}""")).Content;

        Assert.NotEmpty(there);
        Assert.Equal(there, Symbols(reply));
    }

    [Fact]
    public async Task Says_that_nothing_matches()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_option_contracts", """{"underlying_symbols":"AAPL","strike_price_lte":1}""")).Content;

        Assert.Equal(0, reply.Number("count"));
        Assert.Contains("None match", reply.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_with_the_token_of_the_page_before()
    {
        await using var bench = await ToolBench.StartAsync();

        var first = (await bench.CallAsync("get_option_contracts", """{"underlying_symbols":["AAPL"],"limit":2}""")).Content;
        var second = (await bench.CallAsync("get_option_contracts", $$"""{"underlying_symbols":"AAPL","limit":2,"page_token":"{{first.Text("next_page_token")}}"}""")).Content;

        var there = (await bench.AskExchangeAsync($"{Path}?underlying_symbols=AAPL&limit=4")).At("option_contracts").EnumerateArray().Select(c => c.Text("symbol"));
        Assert.Equal(there, Symbols(first).Concat(Symbols(second)));
        Assert.Contains("page_token", first.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_is_unusual_and_what_is_delivered_when_asked()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_option_contracts", """{"underlying_symbols":"AAPL","status":"inactive","expiration_date_gte":"2026-03-01","expiration_date_lte":"yesterday","limit":1,"show_deliverables":true}""")).Content;

        Assert.Equal(
            ["inactive", "0", "100 AAPL, T+1"],
            ((string[])["status", "tradable", "deliverables"]).Select(name => reply.At("rows")[0][Columns(reply).ToList().IndexOf(name)].ToString()));
        Assert.Contains(bench.Exchange.Requests.All, r => r.Query.Contains("expiration_date_lte=2026-03-10", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asks_for_everything_that_was_given()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_option_contracts", """{"root_symbol":"spy","style":"American","ppind":true,"expiration_date_gte":"2026-04-01","expiration_date_lte":"2026-04-30","limit":5}""");

        Assert.Contains(
            "?expiration_date_gte=2026-04-01&expiration_date_lte=2026-04-30&root_symbol=SPY&style=american&limit=5&ppind=true",
            bench.Exchange.Requests.All.Where(r => r.Path == Path).Select(r => r.Query));
    }

    [Theory]
    [InlineData("""{"limit":0}""", "limit")]
    [InlineData("""{"limit":10001}""", "limit")]
    [InlineData("""{"expiration_date":"03/20/2026x"}""", "expiration_date")]
    [InlineData("""{"underlying_symbols":"\uff21APL"}""", "symbols")]
    [InlineData("""{"type":"straddle"}""", "type")]
    public async Task Refuses_what_means_nothing(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_option_contracts", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
        Assert.DoesNotContain(bench.Exchange.Requests.All, r => r.Path == Path);
    }

    private static IEnumerable<string?> Columns(JsonElement reply) => reply.At("columns").EnumerateArray().Select(column => column.GetString());

    private static IEnumerable<string?> Symbols(JsonElement reply) => reply.At("rows").EnumerateArray().Select(row => row[0].GetString());
}
