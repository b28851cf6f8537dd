using System.Globalization;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Tools.IndexData;

public sealed class GetIndexValuesTests
{
    [Fact]
    public async Task Shows_every_value_under_the_hour_it_belongs_to()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync("/v1beta1/indices/values?symbols=SPX&start=2026-03-10T13:30:00Z&end=2026-03-10T15:00:00Z")).At("values.SPX").EnumerateArray().ToList();

        var reply = (await bench.CallAsync("get_index_values", """{"symbols":"SPX","start":"2026-03-10T13:30:00Z","end":"2026-03-10T15:00:00Z"}""")).Content;

        Assert.NotEmpty(raw);
        Assert.Equal(["minute", "value"], reply.At("columns").EnumerateArray().Select(c => c.GetString()));
        var shown = reply.At("values.SPX").EnumerateObject().SelectMany(hour => hour.Value.EnumerateArray().Select(row => (
            DateTimeOffset.Parse(hour.Name + ":00Z", CultureInfo.InvariantCulture).AddMinutes(row[0].GetInt32()), row[1].GetDecimal())));
        Assert.Equal(raw.Select(v => (v.Time("t"), v.Number("v"))), shown);
    }

    [Fact]
    public async Task Values_within_a_minute_keep_their_second()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(
            new SubstituteBody("""{"values":{"SPX":[{"t":"2026-03-10T17:00:01.0918Z","v":6784.07}]},"next_page_token":null}"""), new FaultRule { PathPrefix = "/v1beta1/indices" });

        var reply = (await bench.CallAsync("get_index_values", """{"symbols":"SPX"}""")).Content;

        Assert.Equal("""{"2026-03-10T17:00":[[1.0918,6784.07]]}""", reply.At("values.SPX").GetRawText());
    }

    [Fact]
    public async Task Cuts_at_the_budget_and_goes_on()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_index_values", """{"symbols":"SPX","start":"2026-03-10","limit":2,"sort":"desc"}""")).Content;

        Assert.Equal(2, reply.Number("count"));
        Assert.NotEmpty(reply.Text("next_page_token"));
        Assert.NotEmpty(reply.Text("note"));
    }
}
