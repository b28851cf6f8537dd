using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Locates;

public sealed class GetLocatesTests
{
    [Fact]
    public async Task Lists_them_newest_first_and_pages()
    {
        await using var bench = await ToolBench.StartAsync(new AlpacaMcp.Simulator.SimulatorOptions { Locates = true });
        var first = await CreateAsync(bench, 100, 0.05m);
        bench.Pass(TimeSpan.FromSeconds(5));
        var second = await CreateAsync(bench, 200, 0.00001m);

        var page = (await bench.CallAsync("get_locates", """{"limit":1}""")).Content;
        var rest = (await bench.CallAsync("get_locates", $$"""{"limit":1,"page_token":"{{page.Text("next_page_token")}}"}""")).Content;
        var all = (await bench.CallAsync("get_locates")).Content;

        Assert.Equal([second], Ids(page));
        Assert.Equal([first], Ids(rest));
        Assert.Equal([second, first], Ids(all));
        Assert.Contains("page_token", page.Text("note"), StringComparison.Ordinal);
        Assert.Equal(
            ["id", "symbol", "status", "rejection_reason", "requested_qty", "located_qty", "located_price", "total_fee", "limit_price", "created_at", "expires_at"],
            all.At("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal($"""["{second}","GME","rejected","limit_price_exceeded",200,null,null,null,0.00001,"2026-03-11T14:00:05Z",null]""", all.At("rows")[0].GetRawText());
    }

    [Fact]
    public async Task Passes_the_filters_on()
    {
        await using var bench = await ToolBench.StartAsync(new AlpacaMcp.Simulator.SimulatorOptions { Locates = true });

        await bench.CallAsync("get_locates", """{"status":"Active","symbol":"gme","start":"2026-03-10","end":"2026-03-12","limit":20}""");

        Assert.Contains("?limit=20&status=active&symbol=GME&start=2026-03-10&end=2026-03-12", bench.Exchange.Requests.All.Select(r => r.Query));
    }

    [Theory]
    [InlineData("""{"limit":0}""", "limit")]
    [InlineData("""{"limit":10001}""", "limit")]
    [InlineData("""{"start":"soon"}""", "start")]
    [InlineData("""{"symbol":"../quotes"}""", "symbol")]
    [InlineData("""{"status":"open"}""", "status")]
    public async Task Refuses_what_means_nothing(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync(new AlpacaMcp.Simulator.SimulatorOptions { Locates = true });

        var reply = await bench.CallAsync("get_locates", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Says_so_where_there_are_none_to_have()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal("LOCATES_UNAVAILABLE", (await bench.CallAsync("get_locates")).Code);
    }

    private static async Task<string> CreateAsync(ToolBench bench, int qty, decimal limit) =>
        (await bench.CallAsync("create_locate", string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""{"symbol":"GME","qty":{{qty}},"limit_price":{{limit}}}"""))).Content.Text("locate.id");

    private static IEnumerable<string?> Ids(JsonElement reply) => reply.At("rows").EnumerateArray().Select(row => row[0].GetString());
}
