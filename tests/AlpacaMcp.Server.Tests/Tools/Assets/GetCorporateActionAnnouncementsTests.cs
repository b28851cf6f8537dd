using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class GetCorporateActionAnnouncementsTests
{
    private const string Span = "\"since\":\"2026-01-01\",\"until\":\"2026-03-11\"";

    [Fact]
    public async Task Shows_what_was_announced()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync("/v2/corporate_actions/announcements?ca_types=Dividend,Split&since=2026-01-01&until=2026-03-11")).EnumerateArray().ToList();

        var reply = (await bench.CallAsync("get_corporate_action_announcements", $$"""{"ca_types":"dividend, SPLIT",{{Span}}}""")).Content;

        Assert.NotEmpty(raw);
        Assert.Equal(raw.Count, reply.Number("count"));
        var rows = Rows.Of(reply);
        Assert.Equal(
            raw.Select(a => (a.Text("id"), a.Text("initiating_symbol"), a.Text("ca_type"), a.Text("ex_date"), a.Text("payable_date"))),
            rows.Select(r => (r["id"].GetString()!, r["symbol"].GetString()!, r["type"].GetString()!, r["ex_date"].GetString()!, r["payable_date"].GetString()!))); // all are texts
        Assert.Equal(
            raw.Select(a => decimal.Parse(a.Text("cash"), System.Globalization.CultureInfo.InvariantCulture)),
            rows.Select(r => r.TryGetValue("cash", out var cash) ? cash.GetDecimal() : 0));
        Assert.DoesNotContain(rows, row => row.ContainsKey("target_symbol")); // each is its own
    }

    [Fact]
    public async Task Cuts_at_the_budget_and_goes_on_at_the_cursor()
    {
        await using var bench = await ToolBench.StartAsync();

        var all = Rows.Of((await bench.CallAsync("get_corporate_action_announcements", $$"""{"ca_types":"Dividend",{{Span}}}""")).Content);
        var first = (await bench.CallAsync("get_corporate_action_announcements", $$"""{"ca_types":"Dividend",{{Span}},"max_rows":2}""")).Content;
        var rest = (await bench.CallAsync("get_corporate_action_announcements", $$"""{"ca_types":"Dividend",{{Span}},"cursor":"{{first.Text("cursor")}}"}""")).Content;

        Assert.Contains("cursor 2", first.Text("note"), StringComparison.Ordinal);
        Assert.Equal(all.Select(r => r["id"].GetString()), Rows.Of(first).Concat(Rows.Of(rest)).Select(r => r["id"].GetString()));
    }

    [Fact]
    public async Task Passes_every_filter_on()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_corporate_action_announcements", $$"""{"ca_types":"Merger,Spinoff",{{Span}},"symbol":"aapl","cusip":"037833100","date_type":"Record Date"}""");

        Assert.Equal(
            "?ca_types=Merger,Spinoff&since=2026-01-01&until=2026-03-11&symbol=AAPL&cusip=037833100&date_type=record_date",
            Uri.UnescapeDataString(Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v2/corporate_actions/announcements")).Query));
    }

    [Theory]
    [InlineData("\"ca_types\":\"Bonus\"", "ca_types")]
    [InlineData("\"ca_types\":\",\"", "ca_types")]
    [InlineData("\"ca_types\":\"Split\",\"symbol\":\"AAPL,MSFT\"", "symbol")]
    [InlineData("\"ca_types\":\"Split\",\"symbol\":\"\u0410APL\"", "symbol")]
    [InlineData("\"ca_types\":\"Split\",\"cusip\":\"1\"", "cusip")]
    [InlineData("\"ca_types\":\"Split\",\"date_type\":\"birthday\"", "date_type")]
    [InlineData("\"ca_types\":\"Split\",\"max_rows\":0", "max_rows")]
    public async Task Refuses_what_cannot_be_read_by_name(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal([field], (await bench.CallAsync("get_corporate_action_announcements", $$"""{{{Span}},{{arguments}}}""")).Fields);
    }

    [Theory]
    [InlineData("2026-03-11", "2026-03-10", "until")]
    [InlineData("2025-12-01", "2026-03-11", "until")]
    [InlineData("soon", "2026-03-11", "since")]
    public async Task Refuses_a_span_that_is_none_or_too_long(string since, string until, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal([field], (await bench.CallAsync("get_corporate_action_announcements", $$"""{"ca_types":"Split","since":"{{since}}","until":"{{until}}"}""")).Fields);
    }
}
