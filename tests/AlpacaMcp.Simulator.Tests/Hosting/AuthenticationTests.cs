using System.Net;

namespace AlpacaMcp.Simulator.Tests.Hosting;

public sealed class AuthenticationTests
{
    private const string CryptoQuotes = "/v1beta3/crypto/us/latest/quotes?symbols=BTC/USD";

    [Theory]
    [InlineData("/v2/account", null, 401, "text/html")]
    [InlineData("/v2/account", "wrong", 401, "application/json")]
    [InlineData("/v2/stocks/quotes/latest?symbols=AAPL", null, 401, "text/html")]
    [InlineData(CryptoQuotes, null, 200, "application/json")] // crypto data is public
    [InlineData(CryptoQuotes, "wrong", 401, "application/json")] // but wrong keys are refused
    public async Task Keys_are_asked_for(string path, string? secret, int status, string mediaType)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Client.DefaultRequestHeaders.Clear();
        if (secret is not null)
        {
            desk.Client.DefaultRequestHeaders.Add("APCA-API-KEY-ID", desk.Exchange.KeyId);
            desk.Client.DefaultRequestHeaders.Add("APCA-API-SECRET-KEY", secret);
        }

        using var response = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_wrong_key_is_unauthorized()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Client.DefaultRequestHeaders.Clear();
        desk.Client.DefaultRequestHeaders.Add("APCA-API-KEY-ID", "other");

        Assert.Equal("""{"message":"unauthorized."}""", (await desk.GetAsync("/v2/account")).Text);
    }

    [Theory]
    [InlineData("/v2/nothing", """{"code":40410000,"message":"endpoint not found"}""")]
    [InlineData("/v2/stocks/AAPL/nothing", """{"message":"endpoint not found"}""")]
    [InlineData("/v2/options/nothing", """{"code":40410000,"message":"endpoint not found"}""")]
    public async Task An_unknown_path_is_404(string path, string body)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync(path);

        Assert.Equal((404, body), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task A_method_no_endpoint_has_is_404()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(404, (await desk.SendAsync(HttpMethod.Put, "/v2/account", "{}")).Status);
    }
}
