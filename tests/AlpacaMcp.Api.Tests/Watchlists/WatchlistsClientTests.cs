using System.Net;
using AlpacaMcp.Api.Tests.Json;
using AlpacaMcp.Api.Watchlists;

namespace AlpacaMcp.Api.Tests.Watchlists;

public sealed class WatchlistsClientTests : IDisposable
{
    private const string Example = """
        {"account_id":"abe25343-a7ba-4255-bdeb-f7e013e9ee5d","assets":[{"class":"us_equity","easy_to_borrow":true,"exchange":"NASDAQ","fractionable":true,
         "id":"8ccae427-5dd0-45b3-b5fe-7ba5e422c766","marginable":true,"name":"Tesla, Inc. Common Stock","shortable":true,"status":"active","symbol":"TSLA","tradable":true}],
         "created_at":"2022-01-31T21:49:05.14628Z","id":"3174d6df-7726-44b4-a5bd-7fda5ae6e009","name":"Primary Watchlist","updated_at":"2022-01-31T21:49:05.14628Z"}
        """;

    private static readonly Guid Id = new("3174d6df-7726-44b4-a5bd-7fda5ae6e009");
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public void Reads_every_documented_field()
    {
        var list = Strict.Read<Watchlist>(Example);

        Assert.Equal((Id, new Guid("abe25343-a7ba-4255-bdeb-f7e013e9ee5d"), "Primary Watchlist", "TSLA"), (list.Id, list.AccountId, list.Name, Assert.Single(list.Assets).Symbol));
        Assert.Equal(new DateTimeOffset(2022, 1, 31, 21, 49, 5, TimeSpan.Zero).AddTicks(1462800), list.CreatedAt);
        Assert.Equal(list.CreatedAt, list.UpdatedAt);
    }

    [Fact]
    public async Task Reads_all_and_one()
    {
        api.Alpaca.Answers("""[{"id":"3174d6df-7726-44b4-a5bd-7fda5ae6e009","name":"Primary"}]""").Answers(Example);

        Assert.Empty(Assert.Single(await api.Watchlists.ListAsync()).Assets);
        await api.Watchlists.GetAsync(Id);

        Assert.Equal(["GET /v2/watchlists", $"GET /v2/watchlists/{Id}"], api.Alpaca.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task Sends_what_shall_be()
    {
        api.Alpaca.Answers(Example);

        await api.Watchlists.CreateAsync(new WatchlistContent { Name = "Tech", Symbols = ["AAPL", "BTC/USD"] });
        await api.Watchlists.UpdateAsync(Id, new WatchlistContent { Name = "Tech" });
        await api.Watchlists.UpdateAsync(Id, new WatchlistContent { Symbols = [] });
        await api.Watchlists.AddAsync(Id, "BTC/USD");
        await api.Watchlists.RemoveAsync(Id, "BTC/USD");

        Assert.Equal(
            [
                """POST /v2/watchlists {"name":"Tech","symbols":["AAPL","BTC/USD"]}""",
                $$"""PUT /v2/watchlists/{{Id}} {"name":"Tech"}""",
                $$"""PUT /v2/watchlists/{{Id}} {"symbols":[]}""",
                $$"""POST /v2/watchlists/{{Id}} {"symbol":"BTC/USD"}""",
                $"DELETE /v2/watchlists/{Id}/BTC%2FUSD ",
            ],
            api.Alpaca.Requests.Select(request => $"{request.Line} {request.Body}"));
    }

    [Fact]
    public async Task Deletes_and_reads_nothing_of_the_answer()
    {
        api.Alpaca.Answers(HttpStatusCode.NoContent);

        await api.Watchlists.DeleteAsync(Id);

        Assert.Equal($"DELETE /v2/watchlists/{Id}", api.Alpaca.Request.Line);
    }

    [Fact]
    public async Task Refuses_a_symbol_that_would_delete_the_list_instead()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => api.Watchlists.RemoveAsync(Id, ""));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Watchlists.RemoveAsync(Id, ".."));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Watchlists.AddAsync(Id, " "));

        Assert.Empty(api.Alpaca.Requests);
    }
}
