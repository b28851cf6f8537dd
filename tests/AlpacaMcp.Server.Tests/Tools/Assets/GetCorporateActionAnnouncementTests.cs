using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class GetCorporateActionAnnouncementTests
{
    [Fact]
    public async Task Shows_one_announcement_with_its_codes()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync("/v2/corporate_actions/announcements?ca_types=Dividend&since=2026-01-01&until=2026-03-11"))[0];

        var shown = (await bench.CallAsync("get_corporate_action_announcement", $$"""{"id":"{{raw.Text("id")}}"}""")).Content;

        Assert.Equal(
            (raw.Text("initiating_symbol"), raw.Text("ex_date"), raw.Text("initiating_original_cusip"), raw.Text("corporate_action_id")),
            (shown.Text("symbol"), shown.Text("ex_date"), shown.Text("cusip"), shown.Text("corporate_action_id")));
    }

    [Fact]
    public async Task Says_when_there_is_none()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal("NOT_FOUND", (await bench.CallAsync("get_corporate_action_announcement", """{"id":"be3c368a-4c7c-4384-808e-f02c9f5a8afe"}""")).Code);
    }

    [Theory]
    [InlineData("48251W104_AD21")]
    [InlineData("be3c368a-4c7c-4384-808e-f02c9f5a8afe,be3c368a-4c7c-4384-808e-f02c9f5a8aff")]
    [InlineData("..")]
    public async Task Refuses_what_is_no_id(string id)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal(["id"], (await bench.CallAsync("get_corporate_action_announcement", $$"""{"id":"{{id}}"}""")).Fields);
    }
}
