using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Tests.MarketData;

namespace AlpacaMcp.Simulator.Tests.CorporateActions;

public sealed class AdjustmentTests
{
    [Theory]
    [InlineData("META", "2026-08-20", "2026-11-01", 5)] // one share becomes five
    [InlineData("GME", "2026-09-20", "2026-11-18", 0.25)] // four shares become one
    [InlineData("TSLA", "2022-08-01", "2022-09-15", 3)]
    [InlineData("NVDA", "2024-05-20", "2024-07-01", 10)]
    public async Task A_split_breaks_raw_prices_and_adjusted_ones_go_through(string symbol, string start, string end, double ratio)
    {
        await using var desk = await Desk.OpenAsync();
        var action = await SplitAsync(desk, symbol, start, end);

        var raw = await BarsAsync(desk, symbol, $"start={start}&end={end}");
        var split = await BarsAsync(desk, symbol, $"start={start}&end={end}&adjustment=split");
        var day = raw.FindIndex(bar => bar["t"]!.ToString().StartsWith(action["ex_date"]!.ToString(), StringComparison.Ordinal));

        Assert.Equal((decimal)ratio, action.Number("new_rate") / action.Number("old_rate"));
        Assert.InRange(raw[day - 1].Number("c") / raw[day].Number("o"), (decimal)ratio * 0.85m, (decimal)ratio * 1.15m);
        Assert.InRange(split[day - 1].Number("c") / split[day].Number("o"), 0.85m, 1.15m);
        Assert.Equal(raw[day - 1].Number("c") / (decimal)ratio, split[day - 1].Number("c"), 4);
        Assert.Equal(decimal.Round(raw[day - 1].Number("v") * (decimal)ratio), split[day - 1].Number("v"));
        Assert.Equal(raw[day].ToJsonString(), split[day].ToJsonString());
    }

    [Fact]
    public async Task A_dividend_takes_its_share_off_every_earlier_price()
    {
        await using var desk = await Desk.OpenAsync();
        var dividend = (await desk.GetAsync("/v1/corporate-actions?symbols=KO&types=cash_dividend&start=2026-07-01&end=2027-01-31")).Taken["corporate_actions"]!["cash_dividends"]!.AsArray()
            .Last(action => string.CompareOrdinal(action!["ex_date"]!.ToString(), "2026-11-20") <= 0)!;
        var start = DateOnly.Parse(dividend["ex_date"]!.ToString(), null).AddDays(-30); // a quarter has at least 89 days

        var raw = await BarsAsync(desk, "KO", $"start={start:yyyy-MM-dd}");
        var adjusted = await BarsAsync(desk, "KO", $"start={start:yyyy-MM-dd}&adjustment=dividend");
        var day = raw.FindIndex(bar => bar["t"]!.ToString().StartsWith(dividend["ex_date"]!.ToString(), StringComparison.Ordinal));
        var factor = 1 - (dividend.Number("rate") / raw[day - 1].Number("c"));

        Assert.Equal(decimal.Round(raw[day - 1].Number("c") * factor, 4), adjusted[day - 1].Number("c"));
        Assert.Equal(decimal.Round(raw[0].Number("o") * factor, 4), adjusted[0].Number("o"));
        Assert.Equal(raw[0].Number("v"), adjusted[0].Number("v"));
        Assert.Equal(raw[day].ToJsonString(), adjusted[day].ToJsonString());
    }

    [Theory]
    [InlineData("all", "split,dividend,spin-off")]
    [InlineData("raw", "")]
    [InlineData("raw", "spin-off")] // there are none
    public async Task Words_combine(string one, string other)
    {
        await using var desk = await Desk.OpenAsync();

        var first = await desk.GetAsync($"/v2/stocks/META/bars?timeframe=1Week&start=2026-06-01&adjustment={one}");
        var second = await desk.GetAsync($"/v2/stocks/META/bars?timeframe=1Week&start=2026-06-01&adjustment={other}");

        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task A_week_with_a_split_is_the_merger_of_its_adjusted_days()
    {
        await using var desk = await Desk.OpenAsync();
        var exDate = DateOnly.Parse((await SplitAsync(desk, "META", "2026-08-20", "2026-11-01"))["ex_date"]!.ToString(), null);
        var monday = exDate.AddDays(-(((int)exDate.DayOfWeek + 6) % 7));
        var range = $"start={monday:yyyy-MM-dd}&end={monday.AddDays(5):yyyy-MM-dd}&adjustment=split";

        var days = await BarsAsync(desk, "META", range);
        var week = Assert.Single((await desk.GetAsync($"/v2/stocks/META/bars?timeframe=1Week&{range}")).Taken["bars"]!.AsArray())!;

        Assert.Equal(
            (days[0].Number("o"), days.Max(bar => bar.Number("h")), days.Min(bar => bar.Number("l")), days[^1].Number("c"), days.Sum(bar => bar.Number("v"))),
            (week.Number("o"), week.Number("h"), week.Number("l"), week.Number("c"), week.Number("v")));
    }

    private static async Task<JsonNode> SplitAsync(Desk desk, string symbol, string start, string end)
    {
        var groups = (await desk.GetAsync($"/v1/corporate-actions?symbols={symbol}&types=forward_split,reverse_split&start={start}&end={end}")).Taken["corporate_actions"]!;
        return Assert.Single(groups.AsObject().SelectMany(group => group.Value!.AsArray()))!;
    }

    private static async Task<List<JsonNode>> BarsAsync(Desk desk, string symbol, string query) =>
        [.. (await desk.GetAsync($"/v2/stocks/{symbol}/bars?timeframe=1Day&{query}")).Taken["bars"]!.AsArray().OfType<JsonNode>()];
}
