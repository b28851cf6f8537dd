using System.Net;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Locates;

public sealed class LocatesClientTests : IDisposable
{
    private const string Active = """
        {"all_or_none":false,"created_at":"2026-01-02T15:04:05Z","expires_at":"2026-01-03T01:00:00Z","id":"550e8400-e29b-41d4-a716-446655440000","limit_price":"0.05",
         "located_price":"0.05","located_qty":100,"requested_qty":100,"status":"active","symbol":"TSLA","total_fee":"5.00"}
        """;

    private static readonly Guid Id = new("550e8400-e29b-41d4-a716-446655440000");
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public void Reads_every_documented_field()
    {
        var locate = Strict.Read<Locate>(Active);
        var rejected = Strict.Read<Locate>("""{"id":"550e8400-e29b-41d4-a716-446655440000","symbol":"TSLA","requested_qty":100,"all_or_none":true,"status":"rejected","created_at":"2026-01-02T15:04:05Z","rejection_reason":"inventory_unavailable"}""");

        Assert.Equal((Id, "TSLA", LocateStatus.Active, 100L, false), (locate.Id, locate.Symbol, locate.Status, locate.RequestedQty, locate.AllOrNone));
        Assert.Equal((0.05m, 100L, 0.05m, 5m), (locate.LimitPrice, locate.LocatedQty, locate.LocatedPrice, locate.TotalFee));
        Assert.Equal((new DateTimeOffset(2026, 1, 2, 15, 4, 5, TimeSpan.Zero), new DateTimeOffset(2026, 1, 3, 1, 0, 0, TimeSpan.Zero)), (locate.CreatedAt, locate.ExpiresAt));
        Assert.Equal((LocateStatus.Rejected, "inventory_unavailable", null, null), (rejected.Status, rejected.RejectionReason, rejected.LocatedQty, rejected.TotalFee));
    }

    [Fact]
    public async Task Lists_locates()
    {
        api.Alpaca.Answers($$"""{"locates":[{{Active}}],"next_page_token":"eyJpZCI6MX0="}""");

        var page = await api.Locates.ListAsync(new LocateQuery
        {
            PageToken = "eyJ=",
            Limit = 10,
            Status = LocateStatus.Expired,
            Symbol = "TSLA",
            Start = new DateOnly(2026, 1, 2),
            End = new DateOnly(2026, 1, 3),
        });

        Assert.Equal("GET /v1/locates?page_token=eyJ%3D&limit=10&status=expired&symbol=TSLA&start=2026-01-02&end=2026-01-03", api.Alpaca.Request.Line);
        Assert.Equal((Id, "eyJpZCI6MX0="), (Assert.Single(page.Locates).Id, page.NextPageToken));
    }

    [Fact]
    public async Task Asks_for_shares_once_whatever_happens()
    {
        api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable).Answers(HttpStatusCode.Created, Active);

        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Locates.CreateAsync(new NewLocate { Symbol = "TSLA", Qty = 100, AllOrNone = false, LimitPrice = 0.05m }));

        Assert.Equal("POST /v1/locates", api.Alpaca.Request.Line);
        Assert.Equal("""{"symbol":"TSLA","qty":100,"all_or_none":false,"limit_price":"0.05"}""", api.Alpaca.Request.Body);
    }

    [Fact]
    public async Task Shows_the_word_that_refuses()
    {
        api.Alpaca.Answers(HttpStatusCode.UnprocessableEntity, """{"code":"threshold_security","message":"security is on the threshold list and cannot be located"}""");

        var refused = await Assert.ThrowsAsync<AlpacaApiException>(() => api.Locates.CreateAsync(new NewLocate { Symbol = "TSLA", Qty = 100 }));

        Assert.Equal((null, "threshold_security"), (refused.Code, refused.Extra["code"].GetString()));
        Assert.Equal("""{"symbol":"TSLA","qty":100}""", api.Alpaca.Request.Body);
    }

    [Fact]
    public async Task Reads_one_locate_and_quotes()
    {
        api.Alpaca.Answers(Active).Answers("""
            {"errors":[{"code":"symbol_not_found","message":"symbol not found","symbol":"META"}],"quotes":[{"available_qty":1000,"price":"0.0123","quoted_at":"2026-01-02T15:04:05Z","symbol":"TSLA"},
             {"available_qty":0,"quoted_at":"2026-01-02T15:04:05Z","symbol":"GME"}]}
            """);

        await api.Locates.GetAsync(Id);
        var quotes = await api.Locates.GetQuotesAsync(["TSLA", "GME", "META"]);

        Assert.Equal([$"GET /v1/locates/{Id}", "GET /v1/locates/quotes?symbols=TSLA%2CGME%2CMETA"], api.Alpaca.Requests.Select(request => request.Line));
        Assert.Equal([(1000L, 0.0123m), (0L, null)], quotes.Quotes.Select(quote => (quote.AvailableQty, quote.Price)));
        Assert.Equal(new LocateQuoteError { Symbol = "META", Code = "symbol_not_found", Message = "symbol not found" }, Assert.Single(quotes.Errors));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Locates.GetQuotesAsync([]));
    }
}
