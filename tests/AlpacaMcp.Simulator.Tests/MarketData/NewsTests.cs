using System.Globalization;
using System.Text.RegularExpressions;

namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed partial class NewsTests
{
    private const string Path = "/v1beta1/news";

    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task Pages_neither_overlap_nor_lose_and_are_sorted(string sort)
    {
        await using var desk = await Desk.OpenAsync();

        var articles = await Pages.ItemsAsync(desk, $"{Path}?start=2026-11-16&end=2026-11-20T15:00:00Z&sort={sort}&limit=7", "news");
        var times = articles.Select(article => article["updated_at"]!.GetValue<DateTimeOffset>()).ToArray();

        Assert.True(articles.Count > 60); // half of some sixty symbols, four days
        Assert.Equal(articles.Count, articles.Select(article => article["id"]!.GetValue<long>()).Distinct().Count());
        Assert.Equal(sort == "asc" ? times.Order() : times.OrderDescending(), times);
        Assert.All(times, time => Assert.InRange(time, new(2026, 11, 16, 5, 0, 0, TimeSpan.Zero), Desk.FridayTen));
    }

    [Fact]
    public async Task A_headline_tells_the_move_of_that_moment()
    {
        await using var desk = await Desk.OpenAsync();

        var articles = await Pages.ItemsAsync(desk, $"{Path}?symbols=TSLA,AMD,PLTR&start=2026-11-16&limit=50", "news");
        var moves = articles.Select(article => (Article: article, Match: Move().Match(article["headline"]!.ToString()))).Where(found => found.Match.Success).ToArray();

        Assert.NotEmpty(moves);
        foreach (var (article, match) in moves)
        {
            var (symbol, at) = (match.Groups[1].Value, article["created_at"]!.GetValue<DateTimeOffset>());
            var trade = (await desk.GetAsync($"/v2/stocks/{symbol}/trades?feed=iex&sort=desc&limit=1&start={at.AddMinutes(-1):O}&end={at:O}".Replace("+", "%2B", StringComparison.Ordinal))).Taken["trades"]![0]!;
            var days = (await desk.GetAsync($"/v2/stocks/{symbol}/bars?timeframe=1Day&start=2026-11-05&end={at.AddDays(-1):yyyy-MM-dd}&sort=desc&limit=1")).Taken["bars"]![0]!;
            var percent = decimal.Round(((trade.Number("p") / days.Number("c")) - 1) * 100, 1, MidpointRounding.AwayFromZero);
            Assert.Equal(percent, decimal.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) * (match.Groups[2].Value is "falls" or "slides" ? -1 : 1));
        }
    }

    [Fact]
    public async Task Content_comes_when_asked_for()
    {
        await using var desk = await Desk.OpenAsync();
        const string Week = $"{Path}?start=2026-11-16&limit=50";

        var without = (await desk.GetAsync(Week)).Taken["news"]!.AsArray();
        var with = (await desk.GetAsync($"{Week}&include_content=true")).Taken["news"]!.AsArray();
        var filled = (await desk.GetAsync($"{Week}&include_content=true&exclude_contentless=true")).Taken["news"]!.AsArray();

        Assert.All(without, article => Assert.Equal(" ", article!["content"]!.ToString()));
        Assert.InRange(with.Count(article => article!["content"]!.ToString().StartsWith("<p>", StringComparison.Ordinal)), 25, 49);
        Assert.All(filled, article => Assert.StartsWith("<p>", article!["content"]!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pairs_are_named_without_their_slash()
    {
        await using var desk = await Desk.OpenAsync();

        var articles = (await desk.GetAsync($"{Path}?symbols=BTCUSD&start=2026-11-01&limit=50")).Taken["news"]!.AsArray();

        Assert.NotEmpty(articles);
        Assert.All(articles, article => Assert.Equal("BTCUSD", Assert.Single(article!["symbols"]!.AsArray())!.ToString()));
    }

    [Fact]
    public async Task Nothing_is_reported_before_it_happens()
    {
        await using var desk = await Desk.OpenAsync();

        var newest = (await desk.GetAsync($"{Path}?end=2027-01-01&limit=1")).Taken["news"]![0]!;

        Assert.True(newest["updated_at"]!.GetValue<DateTimeOffset>() <= Desk.FridayTen);
    }

    [Theory]
    [InlineData("limit=51", "invalid limit: larger than the allowed maximum of 50")]
    [InlineData("sort=up", "invalid sort: up")]
    [InlineData("page_token=x", "invalid page_token")]
    [InlineData("start=2026-11-12&end=2026-11-11", "end should not be before start")]
    [InlineData("include_content=perhaps", "invalid flag: include_content and exclude_contentless are true or false")]
    public async Task A_bad_request_is_refused(string query, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync($"{Path}?{query}");

        Assert.Equal((400, message), (answer.Status, answer["message"]));
    }

    [GeneratedRegex("^([A-Z]+) (rises|jumps|falls|slides) ([0-9.]+) %$")]
    private static partial Regex Move();
}
