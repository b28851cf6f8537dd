using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Tools.OptionsData;

public sealed class GetOptionChainTests
{
    private const string Illiquid = """
        {"snapshots":{
          "AAPL1260320C00187500":{"latestQuote":{"t":"2026-03-11T13:59:58.046330624Z","ax":"A","ap":4.3,"as":9,"bx":"C","bp":0,"bs":0,"c":"A"},
            "greeks":{"delta":0.5,"gamma":1e-7,"rho":0.01,"theta":-0.3,"vega":0.05},"impliedVolatility":0.25,
            "minuteBar":{"t":"2026-03-11T13:45:00Z","o":4,"h":4,"l":4,"c":4,"v":1,"n":1,"vw":4},
            "dailyBar":{"t":"2026-03-11T04:00:00Z","o":4,"h":4,"l":4,"c":4,"v":1,"n":1,"vw":4},
            "prevDailyBar":{"t":"2026-03-06T05:00:00Z","o":4,"h":4,"l":4,"c":4,"v":1,"n":1,"vw":4}},
          "AAPL260320C00187500":{"latestTrade":{"t":"2026-03-09T15:57:32.589Z","x":"A","p":4.1,"s":1,"c":"I"},
            "minuteBar":{"t":"2026-03-09T15:57:00Z","o":4.1,"h":4.1,"l":4.1,"c":4.1,"v":1,"n":1,"vw":4.1},
            "dailyBar":{"t":"2026-03-09T04:00:00Z","o":4.1,"h":4.1,"l":4.1,"c":4.1,"v":1,"n":1,"vw":4.1}},
          "AAPL260320C00190000":{"minuteBar":{"t":"2026-03-11T13:45:00Z","o":4,"h":4,"l":4,"c":4,"v":1,"n":1,"vw":4},
            "dailyBar":{"t":"2026-03-11T04:00:00Z","o":4,"h":4,"l":4,"c":4,"v":1,"n":1,"vw":4}},
          "AAPL260320P00187500":{}},"next_page_token":null}
        """;

    [Fact]
    public async Task Shows_every_value_of_a_hundred_contracts()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = await bench.AskExchangeAsync("/v1beta1/options/snapshots/AAPL?limit=100&feed=indicative");

        var reply = await bench.CallAsync("get_option_chain", """{"underlying_symbol":"aapl"}""");

        Assert.Equal(100, reply.Content.Number("count"));
        Assert.Equal(raw.At("snapshots").EnumerateObject().ToDictionary(s => s.Name, s => UnpackedChain.Raw(s.Value)), UnpackedChain.Of(reply.Content));
        Assert.Equal(("AAPL", "indicative", "regular", ToolBench.Now), (reply.Content.Text("underlying"), reply.Content.Text("feed"), reply.Content.Text("session"), reply.Content.Time("as_of")));
        Assert.Equal(raw.Text("next_page_token"), reply.Content.Text("next_page_token"));
        Assert.Contains("page_token", reply.Content.Text("note"), StringComparison.Ordinal);
        Assert.InRange(reply.Text.Length, 1, raw.GetRawText().Length * 45 / 100);
    }

    [Fact]
    public async Task A_brief_row_is_what_a_strike_is_chosen_by()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync("/v1beta1/options/snapshots/AAPL?limit=1000&feed=indicative&type=put&strike_price_gte=240&strike_price_lte=260&expiration_date_lte=2026-03-31")).At("snapshots");

        var reply = (await bench.CallAsync(
            "get_option_chain",
            """{"underlying_symbol":"AAPL","type":"put","strike_price_gte":240,"strike_price_lte":"260","expiration_date_lte":"2026-03-31","limit":1000,"detail":"brief"}""")).Content;

        Assert.Equal(["bid", "ask", "last", "iv (1 = 100 %)", "delta", "volume"], reply.At("columns").EnumerateArray().Select(c => c.GetString()));
        var rows = UnpackedChain.Rows(reply);
        Assert.NotEmpty(rows);
        Assert.Equal(raw.EnumerateObject().Select(s => s.Name).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(
            new decimal?[]
            {
                raw.Number($"{row.Key}.latestQuote.bp"), raw.Number($"{row.Key}.latestQuote.ap"), raw.Number($"{row.Key}.latestTrade.p"),
                Math.Round(raw.Number($"{row.Key}.impliedVolatility"), 4), Math.Round(raw.Number($"{row.Key}.greeks.delta"), 4), raw.Number($"{row.Key}.dailyBar.v"),
            },
            row.Value.EnumerateArray().Select(cell => (decimal?)cell.GetDecimal())));
        Assert.False(reply.Has("note") || reply.Has("usual_start"));
    }

    [Fact]
    public async Task Pages_join_to_the_whole_chain()
    {
        await using var bench = await ToolBench.StartAsync();
        const string Query = "\"underlying_symbol\":\"AAPL\",\"expiration_date\":\"2026-03-20\",\"type\":\"call\",\"detail\":\"brief\"";
        var all = UnpackedChain.Rows((await bench.CallAsync("get_option_chain", $$"""{{{Query}},"limit":1000}""")).Content).Keys;

        var first = (await bench.CallAsync("get_option_chain", $$"""{{{Query}},"limit":7}""")).Content;
        var rest = (await bench.CallAsync("get_option_chain", $$"""{{{Query}},"limit":1000,"page_token":"{{first.Text("next_page_token")}}"}""")).Content;

        Assert.Equal(7, first.Number("count"));
        Assert.Equal(all, UnpackedChain.Rows(first).Keys.Concat(UnpackedChain.Rows(rest).Keys));
    }

    [Fact]
    public async Task What_is_missing_is_empty_and_what_is_unusual_says_so()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new SubstituteBody(Illiquid), new FaultRule { PathPrefix = "/v1beta1/options/snapshots" });
        using var raw = JsonDocument.Parse(Illiquid);

        var reply = (await bench.CallAsync("get_option_chain", """{"underlying_symbol":"AAPL"}""")).Content;

        Assert.Equal(raw.RootElement.At("snapshots").EnumerateObject().ToDictionary(s => s.Name, s => UnpackedChain.Raw(s.Value)), UnpackedChain.Of(reply));
        Assert.Equal(["AAPL1260320C", "AAPL260320C", "AAPL260320P"], reply.At("contracts").EnumerateObject().Select(group => group.Name));
        Assert.Equal("[[],[],[],[],[],[]]", reply.At("contracts").GetProperty("AAPL260320P").GetProperty("187.5").GetRawText());
        Assert.Equal("AAPL1260320C + 187.5 = AAPL1260320C00187500", reply.Text("example"));
        Assert.Equal(("2026-03-11T13:45:00Z", "2026-03-11", "2026-03-06"), (reply.Text("usual_start.minute"), reply.Text("usual_start.day"), reply.Text("usual_start.prev_day")));
    }

    [Fact]
    public async Task Says_when_nothing_fits()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_option_chain", """{"underlying_symbol":"ZZZZ"}""")).Content;

        Assert.Equal(0, reply.Number("count"));
        Assert.Contains("No contract", reply.Text("note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "indicative")]
    [InlineData("sip", "", "opra")]
    [InlineData("sip", ",\"feed\":\"indicative\"", "indicative")]
    public async Task Reads_the_feed_that_the_plan_includes(string stocks, string asked, string feed)
    {
        await using var bench = await ToolBench.StartAsync(stocks.Length > 0 ? [("ALPACA_DATA_FEED", stocks)] : []);

        await bench.CallAsync("get_option_chain", $$"""{"underlying_symbol":"AAPL","limit":1{{asked}}}""");

        Assert.Contains($"feed={feed}", Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v1beta1/options/snapshots/AAPL")).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_beyond_the_plan_is_the_brokers_refusal()
    {
        await using var bench = await ToolBench.StartAsync();

        var error = (await bench.CallAsync("get_option_chain", """{"underlying_symbol":"AAPL","feed":"OPRA"}""")).Error;

        Assert.Equal(("BROKER_REJECTED", 403m), (error.Text("code"), error.Number("broker_status")));
        Assert.Contains("OPRA", error.Text("broker_message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"underlying_symbol\":\"AAPL260320C00190000\"", "underlying_symbol")]
    [InlineData("\"underlying_symbol\":\"\\u0410APL\"", "underlying_symbol")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"limit\":1001", "limit")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"limit\":0", "limit")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"type\":\"both\"", "type")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"expiration_date\":\"03/04/2026\"", "expiration_date")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"strike_price_gte\":-1", "strike_price_gte")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"strike_price_lte\":1000000", "strike_price_lte")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"root_symbol\":\"A B\"", "root_symbol")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"updated_since\":\"then\"", "updated_since")]
    [InlineData("\"underlying_symbol\":\"AAPL\",\"detail\":\"some\"", "detail")]
    public async Task Refuses_what_cannot_be_read_by_name(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal([field], (await bench.CallAsync("get_option_chain", $"{{{arguments}}}")).Fields);
        Assert.DoesNotContain(bench.Exchange.Requests.All, request => request.Path.StartsWith("/v1beta1/options", StringComparison.Ordinal));
    }
}
