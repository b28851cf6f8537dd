using AlpacaMcp.Api.IndexData;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.IndexData;

public sealed class IndexDataClientTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_the_latest_values()
    {
        api.Alpaca.Answers("""{"values":{"SPX":{"t":"2026-05-18T17:00:02.0256Z","v":7383.46},"VIX":null}}""");

        var values = await api.Indices.GetLatestValuesAsync(["SPX", "VIX"]);

        Assert.Equal(("data.test", "GET /v1beta1/indices/latest/values?symbols=SPX%2CVIX"), (api.Alpaca.Request.Host, api.Alpaca.Request.Line));
        Assert.Equal(new IndexValue { Time = new DateTimeOffset(2026, 5, 18, 17, 0, 2, TimeSpan.Zero).AddTicks(256000), Value = 7383.46m }, Assert.Single(values).Value);
    }

    [Fact]
    public async Task Reads_a_page_of_past_values_with_every_option_there_is()
    {
        api.Alpaca.Answers("""{"values":{"SPX":[{"t":"2026-05-18T17:00:00Z","v":7384.41},{"t":"2026-05-18T17:00:01Z","v":7384.07}]},"next_page_token":"U1BY"}""");

        var page = await api.Indices.GetValuesAsync(new()
        {
            Symbols = ["SPX"],
            Start = new DateTimeOffset(2026, 5, 18, 17, 0, 0, TimeSpan.Zero),
            End = new DateTimeOffset(2026, 5, 18, 18, 0, 0, TimeSpan.Zero),
            Limit = 2,
            Sort = SortDirection.Asc,
            PageToken = "QQ==",
        });

        Assert.Equal("U1BY", page.NextPageToken);
        Assert.Equal([7384.41m, 7384.07m], page.Values["SPX"].Select(v => v.Value));
        Assert.Equal(
            "GET /v1beta1/indices/values?symbols=SPX&start=2026-05-18T17%3A00%3A00Z&end=2026-05-18T18%3A00%3A00Z&limit=2&sort=asc&page_token=QQ%3D%3D", api.Alpaca.Request.Line);
    }

    [Fact]
    public void Takes_every_documented_field() => Assert.Equal(7384.41m, Strict.Read<IndexValue>("""{"t":"2026-05-18T17:00:00Z","v":7384.41}""").Value);

    [Fact]
    public async Task Refuses_to_ask_about_no_index() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Indices.GetLatestValuesAsync([]));
}
