namespace AlpacaMcp.Simulator.Tests.Account;

public sealed class WatchlistTests
{
    private const string Path = "/v2/watchlists";

    [Fact]
    public async Task A_watchlist_keeps_its_assets_in_their_order()
    {
        await using var desk = await Desk.OpenAsync();

        var made = await PostAsync(desk, """{"name":"Tech","symbols":["MSFT","AAPL","BTCUSD"]}""");
        desk.Step(TimeSpan.FromSeconds(5));
        var added = await desk.SendAsync(HttpMethod.Post, $"{Path}/{made["id"]}", """{"symbol":"SPY"}""");
        var removed = await desk.SendAsync(HttpMethod.Delete, $"{Path}/{made["id"]}/AAPL");

        Assert.Equal("MSFT,AAPL,BTC/USD", Symbols(made));
        Assert.Equal("MSFT,AAPL,BTC/USD,SPY", Symbols(added));
        Assert.Equal("MSFT,BTC/USD,SPY", Symbols(removed));
        Assert.Equal(("2026-11-20T15:00:00Z", "2026-11-20T15:00:05Z"), (removed["created_at"], removed["updated_at"]));
        Assert.Equal(removed.Text, (await desk.GetAsync($"{Path}/{made["id"]}")).Text);
    }

    [Fact]
    public async Task The_list_of_lists_is_without_assets()
    {
        await using var desk = await Desk.OpenAsync();
        await PostAsync(desk, """{"name":"One","symbols":["AAPL"]}""");
        await PostAsync(desk, """{"name":"Two"}""");

        var lists = (await desk.GetAsync(Path)).Taken.AsArray();
        var owner = (await desk.GetAsync("/v2/account"))["id"];

        Assert.Equal(["One", "Two"], lists.Select(list => list!["name"]!.ToString()));
        Assert.All(lists, list => Assert.False(list!.AsObject().ContainsKey("assets")));
        Assert.All(lists, list => Assert.Equal(owner, list!["account_id"]!.ToString()));
    }

    [Fact]
    public async Task An_update_changes_what_it_names()
    {
        await using var desk = await Desk.OpenAsync();
        var id = (await PostAsync(desk, """{"name":"One","symbols":["AAPL","SPY"]}"""))["id"];

        var renamed = await desk.SendAsync(HttpMethod.Put, $"{Path}/{id}", """{"name":"Other"}""");
        var refilled = await desk.SendAsync(HttpMethod.Put, $"{Path}/{id}", """{"name":"Other","symbols":["MSFT"]}""");
        var emptied = await desk.SendAsync(HttpMethod.Put, $"{Path}/{id}", """{"symbols":[]}""");

        Assert.Equal(("Other", "AAPL,SPY"), (renamed["name"], Symbols(renamed)));
        Assert.Equal("MSFT", Symbols(refilled));
        Assert.Equal(("Other", ""), (emptied["name"], Symbols(emptied)));
    }

    [Fact]
    public async Task Every_operation_goes_by_name_too()
    {
        await using var desk = await Desk.OpenAsync();
        await PostAsync(desk, """{"name":"My list","symbols":["AAPL"]}""");
        const string named = "/v2/watchlists:by_name?name=";

        var found = await desk.GetAsync($"{named}My%20list");
        var added = await desk.SendAsync(HttpMethod.Post, $"{named}My%20list", """{"symbol":"SPY"}""");
        var renamed = await desk.SendAsync(HttpMethod.Put, $"{named}My%20list", """{"name":"Yours"}""");
        var deleted = await desk.SendAsync(HttpMethod.Delete, $"{named}Yours");

        Assert.Equal(("AAPL", "AAPL,SPY"), (Symbols(found), Symbols(added)));
        Assert.Equal(("Yours", 204, ""), (renamed["name"], deleted.Status, deleted.Text));
        Assert.Equal(404, (await desk.GetAsync($"{named}Yours")).Status);
        Assert.Equal(422, (await desk.GetAsync("/v2/watchlists:by_name")).Status);
    }

    [Theory]
    [InlineData("""{"symbols":[]}""", 422, "watchlist name is required")]
    [InlineData("""{"name":"Taken"}""", 422, "watchlist name must be unique")]
    [InlineData("""{"name":"New","symbols":["ZZZZ"]}""", 422, "asset \"ZZZZ\" not found")]
    [InlineData("""{"name":"New","symbols":["AAPL","AAPL"]}""", 422, "duplicate symbol AAPL in watchlist")]
    [InlineData("""{"name":"New","symbols":"AAPL"}""", 422, "symbols must be a list")]
    [InlineData("[]", 422, "request body format is invalid")]
    public async Task A_bad_list_is_not_made(string body, int status, string message)
    {
        await using var desk = await Desk.OpenAsync();
        await PostAsync(desk, """{"name":"Taken"}""");

        var answer = await PostAsync(desk, body);

        Assert.Equal((status, message), (answer.Status, answer["message"]));
        Assert.Single((await desk.GetAsync(Path)).Taken.AsArray());
    }

    [Theory]
    [InlineData(64, 200)]
    [InlineData(65, 422)]
    public async Task A_name_has_at_most_64_characters(int length, int status)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(status, (await PostAsync(desk, $$"""{"name":"{{new string('x', length)}}"}""")).Status);
    }

    [Fact]
    public async Task What_is_not_there_is_404()
    {
        await using var desk = await Desk.OpenAsync();
        var id = (await PostAsync(desk, """{"name":"One","symbols":["AAPL"]}"""))["id"];

        Assert.Equal("""{"code":40410000,"message":"watchlist not found"}""", (await desk.GetAsync($"{Path}/{Guid.Empty}")).Text);
        Assert.Equal(404, (await desk.GetAsync($"{Path}/none")).Status);
        Assert.Equal(404, (await desk.SendAsync(HttpMethod.Delete, $"{Path}/{id}/SPY")).Status);
        Assert.Equal(204, (await desk.SendAsync(HttpMethod.Delete, $"{Path}/{id}")).Status);
        Assert.Equal(404, (await desk.SendAsync(HttpMethod.Delete, $"{Path}/{id}")).Status);
    }

    private static Task<Answer> PostAsync(Desk desk, string body) => desk.SendAsync(HttpMethod.Post, Path, body);

    private static string Symbols(Answer list) => string.Join(',', list.Taken["assets"]!.AsArray().Select(asset => asset!["symbol"]!.ToString()));
}
