using System.Net;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class SimulateVerbTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Runs_an_exchange_that_takes_the_keys_it_shows()
    {
        using var simulate = new ServerProcess(Nothing, "simulate", "--port", "0", "--key", "MYKEY", "--secret", "MYSECRET");

        var url = (await simulate.ReadLineAsync())?.Replace("Simulated exchange at ", "", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await AskAccountAsync(url, "MYKEY", "MYSECRET"));
        Assert.NotEqual(HttpStatusCode.OK, await AskAccountAsync(url, "MYKEY", "OTHER"));
    }

    [Fact]
    public async Task Says_how_to_point_a_client_at_it_and_ends_on_a_signal()
    {
        using var simulate = new ServerProcess(Nothing, "simulate", "--port", "0");

        var url = (await simulate.ReadLineAsync())?.Replace("Simulated exchange at ", "", StringComparison.Ordinal);
        Signals.Send("INT", simulate.Id);
        var (exitCode, output, error) = await simulate.EndAsync(ServerShutdown.ProcessTimeout);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains($"export ALPACA_TRADING_URL={url}\n", output, StringComparison.Ordinal);
        Assert.Contains("export ALPACA_API_KEY=SIMULATOR\n", output, StringComparison.Ordinal);
        Assert.Contains("export ALPACA_SECRET_KEY=simulator-secret\n", output, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> AskAccountAsync(string? url, string key, string secret)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{url}/v2/account");
        request.Headers.Add("APCA-API-KEY-ID", key);
        request.Headers.Add("APCA-API-SECRET-KEY", secret);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
