using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Streams;

public sealed class NewsStreamTests
{
    [Fact]
    public async Task News_is_that_of_rest_in_its_order()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v1beta1/news", "\"news\":[\"*\"]");

        desk.Step(TimeSpan.FromDays(5));
        var articles = (await desk.GetAsync("/v1beta1/news?start=2026-11-20T15:00:00.0000001Z&end=2026-11-25T15:00:00Z&sort=asc&limit=50&include_content=true")).Taken["news"]!.AsArray();

        Assert.NotEmpty(articles);
        foreach (var article in articles)
        {
            var heard = await client.HearAsync();
            Assert.Equal("n", (string?)heard["T"]);
            Assert.All(
                heard.AsObject().Where(field => field.Key != "T"), field => Assert.True(JsonNode.DeepEquals(article![field.Key], field.Value), field.Key));
            Assert.Equal(10, heard.AsObject().Count(field => field.Key != "T"));
        }
    }

    [Fact]
    public async Task Only_articles_about_the_symbols_come()
    {
        await using var desk = await Desk.OpenAsync();
        var some = (await desk.GetAsync("/v1beta1/news?sort=desc&limit=1&start=2026-10-01&end=2026-11-19")).Taken["news"]![0]!["symbols"]![0]!;
        await using var client = await StreamClient.MarketAsync(desk, "/v1beta1/news", $"\"news\":[\"{some}\"]");

        desk.Step(TimeSpan.FromDays(40));

        Assert.Contains((string?)some, (await client.HearAsync())["symbols"]!.AsArray().Select(symbol => (string?)symbol));
    }
}
