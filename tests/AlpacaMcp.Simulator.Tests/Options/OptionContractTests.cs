using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Options;

public sealed class OptionContractTests
{
    private const string Path = "/v2/options/contracts";

    [Fact]
    public async Task A_contract_is_found_by_symbol_and_id_with_its_terms()
    {
        await using var desk = await Desk.OpenAsync();
        var stock = await desk.GetAsync("/v2/assets/BRK.B");

        var contract = await desk.GetAsync($"{Path}/BRKB261218P00500000");

        Assert.Equal(contract.Text, (await desk.GetAsync($"{Path}/{contract["id"]}")).Text);
        Assert.Equal("BRKB Dec 18 2026 500 Put", contract["name"]);
        Assert.Equal(("active", "true", "put", "american"), (contract["status"], contract["tradable"], contract["type"], contract["style"]));
        Assert.Equal(("2026-12-18", "BRKB", "BRK.B", stock["id"]), (contract["expiration_date"], contract["root_symbol"], contract["underlying_symbol"], contract["underlying_asset_id"]));
        Assert.Equal(("500", "100", "100"), (contract["strike_price"], contract["multiplier"], contract["size"]));
        Assert.Equal(("2026-11-19", "2026-11-19"), (contract["open_interest_date"], contract["close_price_date"]));
        Assert.Equal("BRK.B", contract.Json["deliverables"]![0]!["symbol"]!.ToString());
    }

    [Theory]
    [InlineData("AAPL990101C00100000")]
    [InlineData("AAPL261219C00250000")] // a Saturday
    [InlineData("AAPL261217C00250000")] // a Thursday before an open Friday
    [InlineData("AAPL270205C00250000")] // a weekly that is listed in December
    [InlineData("AAPL261218C00251000")] // above 250 strikes are 5 apart
    [InlineData("AAPL261218C99000000")] // beyond all bounds
    [InlineData("AAPL240119C00250000")] // before the history
    [InlineData("BTCUSD261218C00250000")]
    [InlineData("AAPL")]
    [InlineData("7c8e9e1e-8d8c-4f1f-8f50-2f2b5c1d6a11")]
    public async Task What_is_not_listed_is_not_found(string name)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync($"{Path}/{name}");

        Assert.Equal((404, "40410000"), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task A_contract_expires_at_the_close_and_stays_findable()
    {
        const string Expired = "underlying_symbols=AAPL&status=inactive&expiration_date=2026-12-24&limit=1000";
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 12, 24, 17, 59, 59, TimeSpan.Zero) }); // 12:59:59 of an early close
        var before = await desk.GetAsync($"{Path}/AAPL261224C00250000");

        desk.Step(TimeSpan.FromSeconds(1));
        var after = await desk.GetAsync($"{Path}/AAPL261224C00250000");
        var expired = Symbols(await ListAsync(desk, Expired)).ToArray();
        desk.Step(TimeSpan.FromDays(200));

        Assert.Equal(("active", "true"), (before["status"], before["tradable"]));
        Assert.Equal(("inactive", "false"), (after["status"], after["tradable"]));
        Assert.Equal((before["id"], "2026-12-24"), ((await desk.GetAsync($"{Path}/{before["id"]}")) is var late ? (late["id"], late["close_price_date"]) : default));
        Assert.Contains("AAPL261224C00250000", expired);
        Assert.Equal(expired, Symbols(await ListAsync(desk, Expired)));
    }

    [Fact]
    public async Task The_list_ends_with_the_next_weekend_unless_told_otherwise()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero) }); // a Saturday

        var contracts = await ListAsync(desk, "underlying_symbols=AAPL,F&limit=10000");

        Assert.Equal(["2026-11-27"], contracts.Select(contract => contract!["expiration_date"]!.ToString()).Distinct());
        Assert.Equal(["AAPL", "F"], contracts.Select(contract => contract!["underlying_symbol"]!.ToString()).Distinct());
        Assert.Null(contracts[0]!["deliverables"]);
    }

    [Theory]
    [InlineData("type=put", "type", "put")]
    [InlineData("root_symbol=BRKB", "underlying_symbol", "BRK.B")]
    [InlineData("underlying_symbols=SPY&expiration_date=2026-12-18", "expiration_date", "2026-12-18")]
    [InlineData("underlying_symbols=SPY&strike_price_gte=700&strike_price_lte=700", "strike_price", "700")]
    [InlineData("ppind=false", "ppind", "false")]
    [InlineData("style=american", "style", "american")]
    public async Task A_filter_leaves_only_its_kind(string query, string field, string value)
    {
        await using var desk = await Desk.OpenAsync();

        var contracts = await ListAsync(desk, query + "&limit=10000&expiration_date_lte=2026-12-31");

        Assert.NotEmpty(contracts);
        Assert.All(contracts, contract => Assert.Equal(value, contract![field]!.ToString()));
    }

    [Fact]
    public async Task Nothing_here_is_european()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Empty(await ListAsync(desk, "style=european"));
    }

    [Fact]
    public async Task Bounds_of_dates_and_strikes_are_inclusive()
    {
        await using var desk = await Desk.OpenAsync();

        var contracts = await ListAsync(
            desk, "underlying_symbols=SPY&expiration_date_gte=2026-12-04&expiration_date_lte=2026-12-18&strike_price_gte=690&strike_price_lte=700&type=call");

        Assert.Equal(
            from date in new[] { "261204", "261211", "261218" } from strike in new[] { 690, 695, 700 } select $"SPY{date}C00{strike}000",
            Symbols(contracts));
    }

    [Fact]
    public async Task Pages_together_are_the_whole()
    {
        await using var desk = await Desk.OpenAsync();
        const string Query = "underlying_symbols=T,TLT,BRK.B&expiration_date_lte=2026-12-31&show_deliverables=true";
        var whole = Symbols(await ListAsync(desk, Query + "&limit=10000")).ToArray();
        var paged = new List<string>();

        for (string? token = ""; token is not null;)
        {
            var page = await desk.GetAsync($"{Path}?{Query}&limit=37" + (token.Length > 0 ? $"&page_token={Uri.EscapeDataString(token)}" : ""));
            paged.AddRange(Symbols(page.Taken["option_contracts"]!.AsArray()));
            token = page["next_page_token"];
        }

        Assert.Equal(whole, paged);
        Assert.Equal(whole.Order(StringComparer.Ordinal), whole);
        Assert.Equal(paged.Count, paged.Distinct().Count());
    }

    [Theory]
    [InlineData("status=expired")]
    [InlineData("type=straddle")]
    [InlineData("style=bermudan")]
    [InlineData("limit=0")]
    [InlineData("limit=10001")]
    [InlineData("expiration_date=20261218")]
    [InlineData("expiration_date_gte=tomorrow")]
    [InlineData("strike_price_lte=high")]
    [InlineData("ppind=yes")]
    [InlineData("page_token=AAAA")]
    public async Task A_bad_filter_is_422(string query)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync($"{Path}?{query}");

        Assert.Equal((422, "40010001"), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task An_underlying_says_that_it_has_options()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Contains("has_options", (await desk.GetAsync("/v2/assets/AAPL")).Json["attributes"]!.AsArray().Select(word => word!.ToString()));
        Assert.Equal(404, (await desk.GetAsync("/v2/assets/AAPL261218C00250000")).Status);
    }

    private static async Task<JsonArray> ListAsync(Desk desk, string query) => (await desk.GetAsync($"{Path}?{query}")).Taken["option_contracts"]!.AsArray();

    private static IEnumerable<string> Symbols(JsonArray contracts) => contracts.Select(contract => contract!["symbol"]!.ToString());
}
