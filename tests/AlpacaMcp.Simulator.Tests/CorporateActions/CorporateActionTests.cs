using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Tests.MarketData;

namespace AlpacaMcp.Simulator.Tests.CorporateActions;

public sealed class CorporateActionTests
{
    private const string Path = "/v1/corporate-actions";

    [Fact]
    public async Task Payers_pay_four_times_a_year_about_their_yield()
    {
        await using var desk = await Desk.OpenAsync();

        var dividends = (await desk.GetAsync($"{Path}?symbols=XOM&start=2025-01-01&end=2025-12-31")).Taken["corporate_actions"]!["cash_dividends"]!.AsArray();
        var price = (await desk.GetAsync("/v2/stocks/XOM/bars?timeframe=1Day&start=2025-06-30&limit=1")).Taken["bars"]![0]!.Number("c");

        Assert.Equal(4, dividends.Count);
        Assert.InRange(dividends.Sum(dividend => dividend!.Number("rate")) / price, 0.02m, 0.05m); // a yield of 3.4 % of a moving price
        Assert.All(dividends, dividend => Assert.True(string.CompareOrdinal(dividend!["ex_date"]!.ToString(), dividend["payable_date"]!.ToString()) < 0));
    }

    [Fact]
    public async Task Only_what_is_announced_is_known()
    {
        await using var desk = await Desk.OpenAsync();
        await using var early = await Desk.OpenAsync(new() { StartAt = new(2026, 6, 1, 15, 0, 0, TimeSpan.Zero) });
        const string Split = $"{Path}?types=forward_split&symbols=COST&start=2026-12-01&end=2026-12-31";

        Assert.Single((await desk.GetAsync(Split)).Taken["corporate_actions"]!["forward_splits"]!.AsArray());
        Assert.Equal("""{"corporate_actions":{},"next_page_token":null}""", (await early.GetAsync(Split)).Text);
    }

    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task Pages_neither_overlap_nor_lose(string sort)
    {
        await using var desk = await Desk.OpenAsync();
        var path = $"{Path}?start=2026-09-01&end=2026-10-31&sort={sort}";

        var whole = Ids(Assert.Single(await Pages.AllAsync(desk, path))).ToArray();
        var paged = (await Pages.AllAsync(desk, $"{path}&limit=4")).SelectMany(Ids).ToArray();

        Assert.True(whole.Length > 8);
        Assert.Equal(whole.Length, paged.Distinct().Count());
        Assert.Equal(whole.Order(), paged.Order());
    }

    [Fact]
    public async Task One_is_found_by_its_id()
    {
        await using var desk = await Desk.OpenAsync();
        var all = (await desk.GetAsync($"{Path}?symbols=GME&start=2026-10-01&end=2026-11-20")).Taken["corporate_actions"]!;
        var split = all["reverse_splits"]![0]!;

        var found = (await desk.GetAsync($"{Path}?ids={split["id"]}")).Taken["corporate_actions"]!;

        Assert.Equal(all.ToJsonString(), found.ToJsonString());
        Assert.NotEqual(split["old_cusip"]!.ToString(), split["new_cusip"]!.ToString());
        Assert.Equal((1m, 4m), (split.Number("new_rate"), split.Number("old_rate")));
    }

    [Theory]
    [InlineData("types=party", "invalid type: party")]
    [InlineData("start=soon", "invalid date: start and end are YYYY-MM-DD")]
    [InlineData("start=2026-02-01&end=2026-01-01", "end should not be before start")]
    [InlineData("limit=1001", "invalid limit: larger than the allowed maximum of 1000")]
    [InlineData("region=mars", "invalid region: mars")]
    [InlineData("ids=2f8f2b4e-0000-4000-8000-000000000000&symbols=AAPL", "ids is mutually exclusive with the other filters")]
    [InlineData("page_token=x", "invalid page_token")]
    public async Task A_bad_request_is_refused(string query, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync($"{Path}?{query}");

        Assert.Equal((400, message, null), (answer.Status, answer["message"], answer["code"]));
    }

    [Fact]
    public async Task The_older_form_says_the_same()
    {
        await using var desk = await Desk.OpenAsync();
        const string Old = "/v2/corporate_actions/announcements";

        var announced = (await desk.GetAsync($"{Old}?ca_types=split&symbol=META&since=2026-08-25&until=2026-11-20")).Taken.AsArray();
        var split = (await desk.GetAsync($"{Path}?symbols=META&types=forward_split&start=2026-08-25&end=2026-11-20")).Taken["corporate_actions"]!["forward_splits"]![0]!;
        var one = await desk.GetAsync($"{Old}/{split["id"]}");

        Assert.Equal(split["id"]!.ToString(), Assert.Single(announced)!["id"]!.ToString());
        Assert.Equal(("split", "1", "5", split["ex_date"]!.ToString()), (one["ca_type"], one["old_rate"], one["new_rate"], one["ex_date"]));
    }

    [Theory]
    [InlineData("since=2026-09-01&until=2026-10-01", "ca_types is required")]
    [InlineData("ca_types=Dividend&since=2026-09-01", "invalid param: both since & until required")]
    [InlineData("ca_types=Dividend&since=2026-08-01&until=2026-10-31", "date range is limited to 90 days")] // 91 days apart
    [InlineData("ca_types=Party&since=2026-09-01&until=2026-10-01", "invalid ca_types: Party")]
    [InlineData("ca_types=Split&since=2026-09-01&until=2026-10-01&date_type=birthday", "invalid date_type: birthday")]
    public async Task A_bad_request_of_the_older_form_is_refused(string query, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync($"/v2/corporate_actions/announcements?{query}");

        Assert.Equal((422, message, "40010001"), (answer.Status, answer["message"], answer["code"]));
    }

    private static IEnumerable<string> Ids(JsonNode page) =>
        page["corporate_actions"]!.AsObject().SelectMany(group => group.Value!.AsArray()).Select(action => action!["id"]!.ToString());
}
