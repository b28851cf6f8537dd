namespace AlpacaMcp.Simulator.Tests.Locates;

public sealed class LocateListTests
{
    private const string Path = "/v1/locates";

    [Fact]
    public async Task The_newest_come_first_and_a_page_goes_on_where_the_last_one_ended()
    {
        await using var desk = await Desk.OpenAsync(new() { Locates = true });
        var made = new List<string?>();
        for (var i = 0; i < 3; i++, desk.Step(TimeSpan.FromSeconds(1)))
            made.Add(await CreateAsync(desk));

        var first = (await desk.GetAsync($"{Path}?limit=2")).Taken;
        var late = await CreateAsync(desk);
        var second = (await desk.GetAsync($"{Path}?limit=2&page_token={Uri.EscapeDataString(first["next_page_token"]!.ToString())}")).Taken;

        Assert.Equal([made[2], made[1]], Ids(first));
        Assert.Equal([made[0]], Ids(second));
        Assert.Null(second["next_page_token"]);
        Assert.Equal(late, Ids((await desk.GetAsync(Path)).Taken)[0]);
    }

    [Fact]
    public async Task Filters_by_status_symbol_and_trading_day()
    {
        await using var desk = await Desk.OpenAsync(new() { Locates = true });
        var rejected = (await desk.SendAsync(HttpMethod.Post, Path, """{"symbol":"GME","qty":1000000,"all_or_none":true}"""))["id"];
        var friday = await CreateAsync(desk);
        desk.Step(TimeSpan.FromHours(11));
        var monday = await CreateAsync(desk);

        Assert.Equal([rejected], await FindAsync(desk, "status=rejected"));
        Assert.Equal([friday], await FindAsync(desk, "status=expired"));
        Assert.Equal([monday], await FindAsync(desk, "status=active&symbol=GME"));
        Assert.Equal([monday], await FindAsync(desk, "start=2026-11-21"));
        Assert.Equal(2, (await FindAsync(desk, "end=2026-11-23")).Count); // the end itself is not in it
        Assert.Empty(await FindAsync(desk, "symbol=AAPL"));
    }

    [Fact]
    public async Task A_kept_exchange_keeps_its_locates_and_starts_only_with_them()
    {
        using var kept = new State.KeptDesk();
        string before;
        await using (var desk = await kept.OpenAsync(new() { Locates = true }))
        {
            await CreateAsync(desk);
            before = (await desk.GetAsync(Path)).Text + (await desk.GetAsync("/v2/account")).Text;
        }

        var without = await Assert.ThrowsAsync<SimulatorStateException>(() => kept.OpenAsync());
        await using var again = await kept.OpenAsync(new() { Locates = true });

        Assert.Contains("locates", without.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await again.GetAsync(Path)).Text + (await again.GetAsync("/v2/account")).Text);
    }

    private static async Task<string?> CreateAsync(Desk desk) => (await desk.SendAsync(HttpMethod.Post, Path, """{"symbol":"GME","qty":100}"""))["id"];

    private static async Task<IReadOnlyList<string?>> FindAsync(Desk desk, string query) => Ids((await desk.GetAsync($"{Path}?{query}")).Taken);

    private static IReadOnlyList<string?> Ids(System.Text.Json.Nodes.JsonNode page) => [.. page["locates"]!.AsArray().Select(locate => locate!["id"]?.ToString())];
}
