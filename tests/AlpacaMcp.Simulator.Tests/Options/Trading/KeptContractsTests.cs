using AlpacaMcp.Simulator.Tests.State;
using static AlpacaMcp.Simulator.Tests.Options.Trading.Contracts;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

public sealed class KeptContractsTests
{
    private static readonly string[] s_reads =
        ["/v2/account", "/v2/positions", "/v2/orders?status=all", "/v2/account/activities", "/v2/clock"];

    [Fact]
    public async Task Exercises_spreads_and_expirations_survive_a_restart()
    {
        using var kept = new KeptDesk();
        string[] before;
        await using (var desk = await kept.OpenAsync())
        {
            var strike = (int)(decimal.Truncate((await SpotAsync(desk)) / 10) * 10);
            await desk.FilledAsync(Single(Call(strike - 10, Today), "buy"));
            await desk.FilledAsync(Single(Call(strike - 10), "buy", 2));
            await desk.FilledAsync(Spread(null, $"sell_to_open {Put(strike, Today)}", $"buy_to_open {Put(strike - 10, Today)}"));
            await desk.PostAsync($"/v2/positions/{Call(strike - 10)}/exercise");
            desk.Step(TimeSpan.FromHours(6.5));
            before = await ReadAsync(desk); // a look alone lets the contracts end
        }

        await using var again = await kept.OpenAsync();

        Assert.Contains("OPEXC", before[3], StringComparison.Ordinal);
        Assert.Equal(before, await ReadAsync(again));
    }

    private static async Task<decimal> SpotAsync(Desk desk) =>
        (await desk.GetAsync("/v2/stocks/quotes/latest?symbols=AAPL")).Taken["quotes"]!["AAPL"]!["bp"]!.GetValue<decimal>();

    private static async Task<string[]> ReadAsync(Desk desk)
    {
        var answers = new List<string>();
        foreach (var path in s_reads)
            answers.Add((await desk.GetAsync(path)).Text);
        return [.. answers];
    }
}
