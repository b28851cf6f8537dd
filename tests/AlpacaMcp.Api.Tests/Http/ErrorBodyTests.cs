using System.Net;

namespace AlpacaMcp.Api.Tests.Http;

public sealed class ErrorBodyTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Theory]
    [InlineData("<html><head><title>401 Authorization Required</title></head></html>")] // No keys at all: the proxy answers.
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"no\"")]
    [InlineData("{\"message\":")]
    public async Task Tells_the_status_when_the_body_tells_nothing(string body)
    {
        var exception = await Refusal(HttpStatusCode.Unauthorized, body);

        Assert.Equal(HttpStatusCode.Unauthorized, exception.Status);
        Assert.Equal("Alpaca answered HTTP 401 without a message.", exception.Message);
        Assert.Null(exception.Code);
        Assert.Null(exception.RequestId);
        Assert.Empty(exception.Extra);
    }

    [Fact]
    public async Task Tells_the_message_of_an_error_without_a_code()
    {
        var exception = await Refusal(HttpStatusCode.Unauthorized, """{"message":"unauthorized."}""");

        Assert.Equal(("unauthorized.", null), (exception.Message, exception.Code));
    }

    [Fact]
    public async Task Tells_the_extra_fields_of_an_invalid_order()
    {
        var exception = await Refusal(
            HttpStatusCode.UnprocessableEntity,
            """{"code":42210000,"message":"stop price must be less than current price","market_price":"170.1","stop_price":"171"}""",
            ("X-Request-ID", "req-7"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 42210000, "req-7"), (exception.Status, exception.Code, exception.RequestId));
        Assert.Equal("stop price must be less than current price", exception.Message);
        Assert.Equal(["market_price", "stop_price"], exception.Extra.Keys.Order());
        Assert.Equal("170.1", exception.Extra["market_price"].GetString());
        Assert.False(exception.OutcomeUnknown);
    }

    [Fact]
    public async Task Tells_the_related_orders_of_a_quantity_that_is_held()
    {
        var exception = await Refusal(
            HttpStatusCode.Forbidden,
            """
            {"code":40310000,"message":"insufficient qty available for order (requested: 5, available: 0)","symbol":"AAPL","existing_qty":"5",
             "held_for_orders":"5","available":"0","related_orders":["61e69015-8549-4bfd-b9c3-01e75843f47d"]}
            """);

        Assert.Equal(40310000, exception.Code);
        Assert.Equal(A.OrderId, Assert.Single(exception.Extra["related_orders"].EnumerateArray()).GetGuid());
    }

    [Theory]
    [InlineData("""{"code":"symbol_not_found","message":"m"}""", "\"symbol_not_found\"")] // Locates.
    [InlineData("""{"code":99999999999,"message":"m"}""", "99999999999")]
    public async Task Keeps_a_code_that_is_no_number_of_eight_digits_among_the_extra_fields(string body, string code)
    {
        var exception = await Refusal(HttpStatusCode.BadRequest, body);

        Assert.Null(exception.Code);
        Assert.Equal(code, exception.Extra["code"].GetRawText());
    }

    [Theory]
    [InlineData(408, true)]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(599, true)]
    [InlineData(307, false)]
    [InlineData(400, false)]
    [InlineData(403, false)]
    [InlineData(422, false)]
    [InlineData(429, false)] // Refused before anything was done.
    public async Task Knows_when_the_outcome_is_unknown(int status, bool unknown) =>
        Assert.Equal(unknown, (await Refusal((HttpStatusCode)status, "{}")).OutcomeUnknown);

    private Task<AlpacaApiException> Refusal(HttpStatusCode status, string body, params (string, string)[] headers)
    {
        api.Alpaca.Answers(status, body, headers);
        return Assert.ThrowsAsync<AlpacaApiException>(() => api.Finish(api.Orders.PlaceAsync(A.NewOrder())));
    }
}
