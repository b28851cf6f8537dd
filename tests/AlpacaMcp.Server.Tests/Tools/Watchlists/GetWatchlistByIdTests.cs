using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Watchlists;

public sealed class GetWatchlistByIdTests
{
    [Fact]
    public async Task Shows_the_symbols_of_a_list()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = (await bench.CallAsync("create_watchlist", """{"name":"Tech","symbols":["SPY","AAPL"]}""")).Content.Text("watchlist.id");

        var list = (await bench.CallAsync("get_watchlist_by_id", $$"""{"watchlist_id":"{{id.ToUpperInvariant()}}"}""")).Content.At("watchlist");

        Assert.Equal((id, ToolBench.Now), (list.Text("id"), list.Time("updated_at")));
        Assert.Equal(["SPY", "AAPL"], list.At("symbols").EnumerateArray().Select(symbol => symbol.GetString()));
    }

    [Theory]
    [InlineData("Tech")] // a name is no id
    [InlineData("61e69015")]
    [InlineData("..")]
    public async Task Takes_an_id_and_nothing_else(string given)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_watchlist_by_id", $$"""{"watchlist_id":"{{given}}"}""");

        Assert.Equal(("INVALID_ARGUMENT", "watchlist_id"), (reply.Code, reply.Error.Text("field")));
        Assert.Contains("get_watchlists", reply.Error.Text("next_step"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Says_not_found_for_an_unknown_id()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_watchlist_by_id", """{"watchlist_id":"61e69015-8549-4bfd-b9c3-01e75843f47d"}""");

        Assert.Equal("NOT_FOUND", reply.Code);
    }
}
