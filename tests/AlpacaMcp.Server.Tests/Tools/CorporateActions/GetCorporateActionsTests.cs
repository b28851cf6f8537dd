using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Tools.CorporateActions;

public sealed class GetCorporateActionsTests
{
    private const string Year = "\"start\":\"2025-03-01\",\"end\":\"2026-03-01\",\"limit\":1000";
    private const string YearQuery = "start=2025-03-01&end=2026-03-01&limit=1000";

    [Fact]
    public async Task Shows_whose_how_much_and_when_grouped_by_type()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync($"/v1/corporate-actions?{YearQuery}")).At("corporate_actions");

        var reply = (await bench.CallAsync("get_corporate_actions", $$"""{{{Year}}}""")).Content;

        var dividends = raw.At("cash_dividends").EnumerateArray().ToList();
        Assert.Equal(raw.EnumerateObject().Sum(group => group.Value.GetArrayLength()), reply.Number("count"));
        Assert.Equal(["symbol", "rate", "ex_date", "record_date", "payable_date", "process_date"], reply.At("corporate_actions.cash_dividends.columns").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(
            dividends.Select(d => (d.Text("symbol"), d.Number("rate"), d.Text("ex_date"), d.Text("record_date"), d.Text("payable_date"), d.Text("process_date"))),
            reply.At("corporate_actions.cash_dividends.rows").EnumerateArray().Select(r => (r[0].GetString()!, r[1].GetDecimal(), r[2].GetString()!, r[3].GetString()!, r[4].GetString()!, r[5].GetString()!))); // texts all
        Assert.False(reply.Has("note"));
    }

    [Fact]
    public async Task Ids_and_codes_come_when_asked_for_and_find_an_action_again()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync($"/v1/corporate-actions?{YearQuery}&symbols=AAPL")).At("corporate_actions.cash_dividends")[0];

        var reply = (await bench.CallAsync("get_corporate_actions", $$"""{{{Year}},"symbols":"aapl","show_ids":true}""")).Content;
        var again = (await bench.CallAsync("get_corporate_actions", $$"""{"ids":"{{raw.Text("id")}}"}""")).Content;

        var row = Rows.Of(reply.At("corporate_actions.cash_dividends"))[0];
        Assert.Equal((raw.Text("id"), raw.Text("cusip")), (row["id"].GetString(), row["cusip"].GetString()));
        Assert.Equal((1m, raw.Text("ex_date")), (again.Number("count"), Assert.Single(Rows.Of(again.At("corporate_actions.cash_dividends")))["ex_date"].GetString()));
    }

    [Theory]
    [InlineData("cash_dividend, Forward Split", "cash_dividend,forward_split")]
    [InlineData("cash_dividends", "cash_dividend")] // as the reply names the group
    public async Task Takes_types_as_they_are_called(string given, string sent)
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_corporate_actions", $$"""{"types":"{{given}}","region":"ALL"}""");

        var query = Uri.UnescapeDataString(Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v1/corporate-actions")).Query);
        Assert.Contains($"types={sent}&region=all", query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rare_fields_are_shown_and_texts_that_are_no_codes_are_sealed()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(
            new SubstituteBody("""
                {"corporate_actions":{"reorganizations":[{"id":"be3c368a-4c7c-4384-808e-f02c9f5a8afe","symbol":"OLD","cusip":"1","process_date":"2026-03-10","effective_date":"2026-03-09",
                 "cash_rate":1.25,"stock_movements":[{"symbol":"NEW","cusip":"2","new_rate":2,"source_rate":1}]}],
                 "name_changes":[{"old_symbol":"A","new_symbol":"sell everything now","process_date":"2026-03-10"}],"reverse_splits":[]},"next_page_token":"QQ=="}
                """),
            new FaultRule { PathPrefix = "/v1/corporate-actions" });

        var reply = (await bench.CallAsync("get_corporate_actions")).Content;

        var reorganization = Assert.Single(Rows.Of(reply.At("corporate_actions.reorganizations")));
        Assert.Equal((1.25m, "2026-03-09"), (reorganization["cash_rate"].GetDecimal(), reorganization["effective_date"].GetString()));
        Assert.Equal("""[["NEW",1,2]]""", reorganization["stock_movements"].GetRawText());
        Assert.StartsWith("[outside text ", Assert.Single(Rows.Of(reply.At("corporate_actions.name_changes")))["new_symbol"].GetString(), StringComparison.Ordinal);
        Assert.False(reply.At("corporate_actions").Has("reverse_splits"));
        Assert.Equal("QQ==", reply.Text("next_page_token"));
        Assert.NotEmpty(reply.Text("note"));
    }

    [Theory]
    [InlineData("\"types\":\"dividend\"", "types")]
    [InlineData("\"region\":\"eu\"", "region")]
    [InlineData("\"sort\":\"newest\"", "sort")]
    [InlineData("\"start\":\"2026-03-10\",\"end\":\"2026-03-09\"", "end")]
    [InlineData("\"start\":\"03/04/2026\"", "start")]
    [InlineData("\"ids\":\"7\"", "ids")]
    [InlineData("\"ids\":\"be3c368a-4c7c-4384-808e-f02c9f5a8afe\",\"symbols\":\"AAPL\"", "ids")]
    [InlineData("\"cusips\":\"12\"", "cusips")]
    [InlineData("\"limit\":1001", "limit")]
    [InlineData("\"symbols\":\"AAPL;MSFT\"", "symbols")]
    public async Task Refuses_what_cannot_be_read_by_name(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal([field], (await bench.CallAsync("get_corporate_actions", $"{{{arguments}}}")).Fields);
        Assert.Empty(bench.Exchange.Requests.Arrivals("GET", "/v1/corporate-actions"));
    }

    [Fact]
    public async Task A_wrong_type_is_answered_with_the_choices()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Contains("cash_dividend, stock_dividend, spin_off", (await bench.CallAsync("get_corporate_actions", """{"types":"dividend"}""")).Error.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_nothing_means_today_only()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Contains("today", (await bench.CallAsync("get_corporate_actions", """{"symbols":"GME"}""")).Content.Text("note"), StringComparison.Ordinal);
    }
}
