using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.IndexData;

public sealed class GetIndexLatestValuesTests
{
    [Fact]
    public async Task Shows_value_and_time_and_names_what_is_unknown()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync("/v1beta1/indices/latest/values?symbols=SPX")).At("values.SPX");

        var reply = (await bench.CallAsync("get_index_latest_values", """{"symbols":"spx,NOPE"}""")).Content;

        Assert.Equal((raw.Number("v"), raw.Time("t")), (reply.Number("values.SPX.value"), reply.Time("values.SPX.time")));
        Assert.Equal(("regular", ToolBench.Now), (reply.Text("session"), reply.Time("as_of")));
        Assert.Contains("NOPE", reply.Text("note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^SPX")]
    [InlineData("S P X")]
    [InlineData("")]
    public async Task Refuses_what_is_no_index(string symbols)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal(["symbols"], (await bench.CallAsync("get_index_latest_values", $$"""{"symbols":"{{symbols}}"}""")).Fields);
    }
}
