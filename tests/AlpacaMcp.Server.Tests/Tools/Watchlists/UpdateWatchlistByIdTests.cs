using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Watchlists;

public sealed class UpdateWatchlistByIdTests
{
    [Fact]
    public async Task Renames_a_list_and_keeps_its_symbols()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await CreateAsync(bench);

        await bench.CallAsync("update_watchlist_by_id", $$"""{"watchlist_id":"{{id}}","name":"Other"}""");

        var there = await bench.AskExchangeAsync($"/v2/watchlists/{id}");
        Assert.Equal(("Other", 2), (there.Text("name"), there.At("assets").GetArrayLength()));
    }

    [Fact]
    public async Task Replaces_the_symbols_and_says_the_name_again_which_Alpaca_requires()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await CreateAsync(bench);

        var reply = (await bench.CallAsync("update_watchlist_by_id", $$"""{"watchlist_id":"{{id}}","symbols":["KO"]}""")).Content;

        Assert.Equal(["KO"], reply.At("watchlist.symbols").EnumerateArray().Select(symbol => symbol.GetString()));
        Assert.Equal("""{"name":"Tech","symbols":["KO"]}""", Assert.Single(bench.Exchange.Requests.All, r => r.Method == "PUT").Body);
    }

    [Fact]
    public async Task Empties_a_list_when_an_empty_one_is_given()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await CreateAsync(bench);

        var reply = (await bench.CallAsync("update_watchlist_by_id", $$"""{"watchlist_id":"{{id}}","symbols":[]}""")).Content;

        Assert.Equal(0, reply.At("watchlist.symbols").GetArrayLength());
    }

    [Theory]
    [InlineData("", "name")]
    [InlineData(",\"symbols\":\"\"", "name")] // an empty text is nothing, and no order to empty the list
    [InlineData(",\"symbols\":[\"NOT A SYMBOL\"]", "symbols")]
    public async Task Changes_nothing_without_a_change(string change, string field)
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await CreateAsync(bench);

        var reply = await bench.CallAsync("update_watchlist_by_id", $$"""{"watchlist_id":"{{id}}"{{change}}}""");

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
        Assert.DoesNotContain(bench.Exchange.Requests.All, r => r.Method == "PUT");
    }

    private static async Task<string> CreateAsync(ToolBench bench) =>
        (await bench.CallAsync("create_watchlist", """{"name":"Tech","symbols":["AAPL","MSFT"]}""")).Content.Text("watchlist.id");
}
