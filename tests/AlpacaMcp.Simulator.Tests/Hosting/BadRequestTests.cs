using System.Net;
using System.Net.Http.Headers;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Tests.Faults;

namespace AlpacaMcp.Simulator.Tests.Hosting;

public sealed class BadRequestTests
{
    private const string Order = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day"}""";

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("symbol=AAPL&qty=1")]
    [InlineData("""{"symbol":"\ud800"}""")] // half a surrogate pair
    [InlineData("""{"\ud800":1}""")]
    public async Task A_body_that_is_no_json_object_is_invalid(string body)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.OrderAsync(body);

        Assert.Equal((422, "request body format is invalid"), (answer.Status, answer["message"]));
        Assert.Empty(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task Json_too_deep_is_invalid()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(422, (await desk.OrderAsync($$"""{"symbol":{{new string('[', 5_000)}}{{new string(']', 5_000)}}}""")).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")] // what curl -d sends
    [InlineData(null)]
    public async Task The_body_counts_and_not_what_it_calls_itself(string? mediaType)
    {
        await using var desk = await Desk.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/orders") { Content = new StringContent(Order) };
        request.Content.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);

        using var response = await desk.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_one_megabyte_is_read()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(200, (await desk.OrderAsync(Order.PadRight(1_048_576))).Status);
    }

    [Fact]
    public async Task A_larger_body_is_refused_before_it_is_sent()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);

        await client.ConnectAsync();
        await client.SendAsync(client.Head("POST /v2/orders", 1_048_577)); // announced, never sent

        Assert.StartsWith("HTTP/1.1 413 ", await client.ReadAsync(13), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_larger_body_in_chunks_is_refused_too()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);

        await client.ConnectAsync();
        await client.SendAsync(client.Head("POST /v2/orders", 0).Replace("Content-Length: 0", "Transfer-Encoding: chunked", StringComparison.Ordinal));
        await client.SendAsync($"{1_048_577:x}\r\n{new string(' ', 1_048_577)}\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", await client.ReadAsync(13), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_ends_early_is_refused_or_cut()
    {
        await using var desk = await Desk.OpenAsync();
        using (var client = new RawClient(desk.Exchange))
        {
            await client.ConnectAsync();
            await client.SendAsync($"{client.Head("POST /v2/orders", 500)}{Order}");
        }

        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Empty(desk.Exchange.Book.Orders);
    }

    [Theory]
    [InlineData(8_192, 404)]
    [InlineData(8_193, 414)]
    [InlineData(100_000, 414)]
    public async Task An_overlong_address_is_414(int length, int status)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync("/v2/nothing".PadRight(length, 'x'));

        Assert.Equal(status, answer.Status);
        Assert.Empty(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task The_gateway_answers_with_a_page()
    {
        await using var desk = await Desk.OpenAsync();

        using var response = await desk.Client.GetAsync(new Uri("/".PadRight(9_000, 'x'), UriKind.Relative));

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("414 Request-URI Too Large", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v2/account", """{"code":50010000,"message":"internal server error occurred"}""")]
    [InlineData("/v2/stocks/AAPL/quotes/latest", """{"message":"internal server error"}""")]
    public async Task A_failure_inside_is_alpacas_500_and_no_stack(string path, string body)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new Failure(), new FaultRule());

        var answer = await desk.GetAsync(path);

        Assert.Equal((500, body), (answer.Status, answer.Text));
    }

    private sealed class Failure : IFault
    {
        public Task ApplyAsync(FaultContext context) => throw new InvalidOperationException("inside");
    }
}
