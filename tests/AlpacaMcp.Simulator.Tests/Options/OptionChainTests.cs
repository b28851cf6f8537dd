using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Tests.Options;

public sealed class OptionChainTests
{
    private const string Chain = "/v1beta1/options/snapshots";

    [Fact]
    public async Task A_chain_holds_the_listed_contracts_of_its_underlying()
    {
        await using var desk = await Desk.OpenAsync();
        const string Terms = "type=call&expiration_date=2026-12-18&strike_price_gte=200&strike_price_lte=250";

        var chain = await desk.GetAsync($"{Chain}/AAPL?{Terms}&root_symbol=AAPL&feed=indicative");
        var contracts = await desk.GetAsync($"/v2/options/contracts?underlying_symbols=AAPL&{Terms}");

        Assert.NotEmpty(Symbols(chain));
        Assert.Equal(contracts.Taken["option_contracts"]!.AsArray().Select(contract => contract!["symbol"]!.ToString()), Symbols(chain));
        Assert.All(Symbols(chain).Select(OccSymbol.Parse), symbol => Assert.True(symbol is { Type: OptionType.Call, Strike: >= 200 and <= 250 }));
    }

    [Theory]
    [InlineData("/ZZZZ?limit=10")]
    [InlineData("/AAPL?root_symbol=AAPL1")]
    [InlineData("/AAPL?expiration_date=2026-12-19")]
    [InlineData("?symbols=AAPL990101C00100000")]
    [InlineData("/AAPL?updated_since=2026-11-20T15:00:01Z")] // the last quotes are from 15:00:00
    public async Task What_is_not_there_is_left_out(string query)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("""{"snapshots":{},"next_page_token":null}""", (await desk.GetAsync(Chain + query)).Text);
    }

    [Theory]
    [InlineData("/F?", 100)]
    [InlineData("/F?expiration_date_lte=2026-12-31&updated_since=2026-11-20T15:00:00Z&", 41)]
    [InlineData("?symbols=F261218C00013000,F261218C00012000,AAPL261218C00220000,T261218P00025000&", 2)]
    public async Task Pages_do_not_overlap(string query, int limit)
    {
        await using var desk = await Desk.OpenAsync();
        var whole = Symbols(await desk.GetAsync($"{Chain}{query}limit=1000")).ToArray();
        var paged = new List<string>();

        for (string? token = ""; token is not null;)
        {
            var page = await desk.GetAsync($"{Chain}{query}limit={limit}" + (token.Length > 0 ? $"&page_token={Uri.EscapeDataString(token)}" : ""));
            Assert.InRange(Symbols(page).Count(), 1, limit);
            paged.AddRange(Symbols(page));
            token = page["next_page_token"];
        }

        Assert.True(whole.Length > limit);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_chain()
    {
        var first = await PlayAsync(3);

        Assert.Equal(first, await PlayAsync(3));
        Assert.NotEqual(first, await PlayAsync(4));
    }

    private static async Task<string> PlayAsync(int seed)
    {
        await using var desk = await Desk.OpenAsync(new() { Seed = seed });
        return (await desk.GetAsync($"{Chain}/AAPL?expiration_date=2026-12-18")).Text;
    }

    private static IEnumerable<string> Symbols(Answer answer) => answer.Taken["snapshots"]!.AsObject().Select(entry => entry.Key);
}
