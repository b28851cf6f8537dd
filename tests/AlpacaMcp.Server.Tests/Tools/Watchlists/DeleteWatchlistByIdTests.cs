using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Watchlists;

public sealed class DeleteWatchlistByIdTests
{
    [Fact]
    public async Task Deletes_a_list_for_good()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = (await bench.CallAsync("create_watchlist", """{"name":"Tech"}""")).Content.Text("watchlist.id");

        var reply = (await bench.CallAsync("delete_watchlist_by_id", $$"""{"watchlist_id":"{{id}}"}""")).Content;
        var again = await bench.CallAsync("delete_watchlist_by_id", $$"""{"watchlist_id":"{{id}}"}""");

        Assert.Equal(id, reply.Text("deleted"));
        Assert.Equal(0, (await bench.AskExchangeAsync("/v2/watchlists")).GetArrayLength());
        Assert.Equal("NOT_FOUND", again.Code);
    }

    [Fact]
    public async Task Takes_no_name_for_an_id()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("delete_watchlist_by_id", """{"watchlist_id":"Tech"}""");

        Assert.Equal("INVALID_ARGUMENT", reply.Code);
        Assert.Empty(bench.Changes);
    }
}
