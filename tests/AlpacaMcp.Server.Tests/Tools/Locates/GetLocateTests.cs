using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Locates;

public sealed class GetLocateTests
{
    [Fact]
    public async Task Shows_one_locate()
    {
        await using var bench = await ToolBench.StartAsync(new AlpacaMcp.Simulator.SimulatorOptions { Locates = true });
        var id = (await bench.CallAsync("create_locate", """{"symbol":"GME","qty":100,"limit_price":0.05,"all_or_none":true}""")).Content.Text("locate.id");
        bench.Pass(TimeSpan.FromHours(10)); // 20:00 in New York

        var locate = (await bench.CallAsync("get_locate", $$"""{"locate_id":"{{id}}"}""")).Content.At("locate");

        Assert.Equal((id, "expired", true), (locate.Text("id"), locate.Text("status"), locate.At("all_or_none").GetBoolean()));
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero), locate.Time("expires_at"));
    }

    [Theory]
    [InlineData("quotes", "INVALID_ARGUMENT")]
    [InlineData("61e69015-8549-4bfd-b9c3-01e75843f47d", "NOT_FOUND")]
    public async Task Takes_the_id_of_a_locate(string id, string code)
    {
        await using var bench = await ToolBench.StartAsync(new AlpacaMcp.Simulator.SimulatorOptions { Locates = true });

        Assert.Equal(code, (await bench.CallAsync("get_locate", $$"""{"locate_id":"{{id}}"}""")).Code);
    }
}
