using AlpacaMcp.Api.News;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.News;

public sealed class NewsClientTests : IDisposable
{
    private const string Article = """
        {"id":24843171,"headline":"Apple Leader in Phone Sales","author":"Charles Gross","created_at":"2021-12-31T11:08:42Z","updated_at":"2021-12-31T11:08:43Z",
         "summary":"This headline-only article","content":"<p>This</p>","url":"https://www.benzinga.com/news/24843171","images":[{"size":"thumb","url":"https://cdn/x.png"}],
         "symbols":["AAPL","BTCUSD"],"source":"benzinga"}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_a_page_of_articles_with_every_option_there_is()
    {
        api.Alpaca.Answers($$"""{"news":[{{Article}}],"next_page_token":"MTY0"}""");

        var page = await api.News.ListAsync(new()
        {
            Symbols = ["AAPL", "BTCUSD"],
            Start = new DateTimeOffset(2021, 12, 31, 0, 0, 0, TimeSpan.Zero),
            End = new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Sort = SortDirection.Desc,
            Limit = 50,
            IncludeContent = true,
            ExcludeContentless = false,
            PageToken = "QQ==",
        });

        Assert.Equal("data.test", api.Alpaca.Request.Host);
        Assert.Equal(
            "GET /v1beta1/news?symbols=AAPL%2CBTCUSD&start=2021-12-31T00%3A00%3A00Z&end=2022-01-01T00%3A00%3A00Z&sort=desc&limit=50&include_content=true&exclude_contentless=false&page_token=QQ%3D%3D",
            api.Alpaca.Request.Line);
        Assert.Equal("MTY0", page.NextPageToken);
        var article = Assert.Single(page.Articles);
        Assert.Equal((24843171L, "Apple Leader in Phone Sales", "This headline-only article", "<p>This</p>", "benzinga"), (article.Id, article.Headline, article.Summary, article.Content, article.Source));
        Assert.Equal((new DateTimeOffset(2021, 12, 31, 11, 8, 42, TimeSpan.Zero), new DateTimeOffset(2021, 12, 31, 11, 8, 43, TimeSpan.Zero)), (article.CreatedAt, article.UpdatedAt));
        Assert.Equal(["AAPL", "BTCUSD"], article.Symbols);
    }

    [Fact]
    public async Task Asks_for_the_newest_of_everything_by_default()
    {
        api.Alpaca.Answers("""{"news":[],"next_page_token":null}""");

        var page = await api.News.ListAsync(new());

        Assert.Equal("GET /v1beta1/news", api.Alpaca.Request.Line);
        Assert.Empty(page.Articles);
        Assert.Null(page.NextPageToken);
    }

    [Fact]
    public void Takes_every_documented_field() => Assert.Equal(("thumb", "https://cdn/x.png"), (Strict.Read<NewsArticle>(Article).Images[0].Size, Strict.Read<NewsArticle>(Article).Images[0].Url));
}
