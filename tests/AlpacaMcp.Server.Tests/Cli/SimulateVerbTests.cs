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

    [Fact]
    public async Task Plays_the_time_it_was_told_for_every_account_it_was_told()
    {
        using var simulate = new ServerProcess(Nothing, "simulate", "--port", "0", "--start", "2026-11-20T15:00:00Z", "--account", "SECOND:second-secret:25000");

        var url = (await simulate.ReadLineAsync())?.Replace("Simulated exchange at ", "", StringComparison.Ordinal);

        Assert.Contains("\"cash\":\"25000\"", await GetAsync(url, "/v2/account", "SECOND", "second-secret"), StringComparison.Ordinal);
        Assert.Contains("\"timestamp\":\"2026-11-20T10:00", await GetAsync(url, "/v2/clock", "SECOND", "second-secret"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_exchange_in_a_folder_that_one_process_holds()
    {
        var folder = Directory.CreateTempSubdirectory("alpaca-mcp-simulate").FullName;
        try
        {
            using var first = new ServerProcess(Nothing, "simulate", "--port", "0", "--state", folder);
            await first.ReadLineAsync();
            using var second = new ServerProcess(Nothing, "simulate", "--port", "0", "--state", folder);
            var (exitCode, _, error) = await second.EndAsync();

            Assert.Equal(StartupRefusedException.ExitCode, exitCode);
            Assert.Contains($"--state: The exchange kept in {folder} is held by another process.", error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<HttpStatusCode> AskAccountAsync(string? url, string key, string secret)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        using var response = await SendAsync(client, $"{url}/v2/account", key, secret);
        return response.StatusCode;
    }

    private static async Task<string> GetAsync(string? url, string path, string key, string secret)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        using var response = await SendAsync(client, $"{url}{path}", key, secret);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string url, string key, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("APCA-API-KEY-ID", key);
        request.Headers.Add("APCA-API-SECRET-KEY", secret);
        return await client.SendAsync(request);
    }
}
