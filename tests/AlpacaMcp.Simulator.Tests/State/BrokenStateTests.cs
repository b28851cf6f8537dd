namespace AlpacaMcp.Simulator.Tests.State;

public sealed class BrokenStateTests
{
    private const string Order = """{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""";

    [Fact]
    public async Task A_killed_process_loses_nothing_that_it_has_answered()
    {
        using var kept = new KeptDesk();
        await using var desk = await kept.OpenAsync();
        var id = await desk.PlacedAsync(Order);
        using var rest = kept.Crashed();

        await using var again = await rest.OpenAsync();

        Assert.Equal(id, Assert.Single(again.Exchange.Book.Orders).Id.ToString());
    }

    [Fact]
    public async Task A_line_that_the_crash_cut_off_has_not_happened()
    {
        using var kept = new KeptDesk();
        await using (var desk = await kept.OpenAsync())
            await desk.PlacedAsync(Order);
        await File.AppendAllTextAsync(kept.Journal, """{"at":"2026-11-20T15:00:00+00:00","account":"SIMULATOR","requ""");

        await using var again = await kept.OpenAsync();
        await again.PlacedAsync(Order);

        Assert.Equal(2, again.Exchange.Book.Orders.Count);
        Assert.DoesNotContain("\"requ{", await ReadAsync(kept.Journal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_past_is_refused()
    {
        using var kept = new KeptDesk();
        await using (var desk = await kept.OpenAsync())
            await desk.PlacedAsync(Order);
        var text = await File.ReadAllTextAsync(kept.Journal);
        await File.WriteAllTextAsync(kept.Journal, text.Replace("qty\\u0022:\\u002210", "qty\\u0022:\\u002211", StringComparison.Ordinal));
        Assert.NotEqual(text, await File.ReadAllTextAsync(kept.Journal));

        var refused = await Assert.ThrowsAsync<SimulatorStateException>(() => kept.OpenAsync());

        Assert.StartsWith("Request 1 of the kept exchange is answered otherwise", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_line_is_named()
    {
        using var kept = new KeptDesk();
        await using (var desk = await kept.OpenAsync())
            await desk.PlacedAsync(Order);
        await File.AppendAllTextAsync(kept.Journal, "nonsense\n");
        var last = (await File.ReadAllLinesAsync(kept.Journal)).Length;

        var refused = await Assert.ThrowsAsync<SimulatorStateException>(() => kept.OpenAsync());

        Assert.StartsWith($"Line {last} of exchange.jsonl cannot be read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_seed_is_refused_by_name()
    {
        using var kept = new KeptDesk();
        await (await kept.OpenAsync()).DisposeAsync();

        var refused = await Assert.ThrowsAsync<SimulatorStateException>(() => kept.OpenAsync(new() { Seed = 2 }));

        Assert.Contains("has seed 1, asked for was 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_finds_the_first_one()
    {
        using var kept = new KeptDesk();
        await using var first = await kept.OpenAsync();

        var refused = await Assert.ThrowsAsync<SimulatorStateException>(() => kept.OpenAsync());
        var found = await SimulatedExchange.FindRunningAsync(kept.Folder, TimeSpan.Zero, TimeProvider.System, CancellationToken.None);

        Assert.True(refused.IsHeldElsewhere);
        Assert.Equal(first.Exchange.Url, found);
    }

    [Fact]
    public async Task An_exchange_that_has_ended_is_not_found()
    {
        using var kept = new KeptDesk();
        await (await kept.OpenAsync()).DisposeAsync();

        Assert.Null(await SimulatedExchange.FindRunningAsync(kept.Folder, TimeSpan.Zero, TimeProvider.System, CancellationToken.None));
    }

    private static async Task<string> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }
}
