using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Tests.Hosting;

/// <summary>Which servers of a home run: each that lives, none that has ended, however it ended.</summary>
public sealed class ServerRosterTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("roster-");

    [Fact]
    public async Task Servers_are_there_as_long_as_they_live()
    {
        var plan = await PlanAsync();
        var first = ServerRoster.Announce(plan, "stdio");
        await first.Said;
        await using var second = ServerRoster.Announce(plan, "http");
        await second.Said;

        Assert.Equal(["stdio", "http"], ServerRoster.Read(plan.Journal).Select(card => card.Transport));
        await first.DisposeAsync();
        Assert.Equal(["http"], ServerRoster.Read(plan.Journal).Select(card => card.Transport));
    }

    [Fact]
    public async Task A_card_says_which_accounts_with_which_limits_and_no_secret()
    {
        var plan = await PlanAsync();
        await using var card = ServerRoster.Announce(plan, "stdio");
        await card.Said;

        var read = Assert.Single(ServerRoster.Read(plan.Journal));
        Assert.Equal((Environment.ProcessId, "stdio"), (read.Pid, read.Transport));
        Assert.Equal((plan.AccountName, plan.Policy.Hash()), (Assert.Single(read.Accounts).Name, read.Accounts[0].Policy.Hash()));
        Assert.DoesNotContain(ToolBench.Secret, await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_home.FullName, "servers")).Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_a_dead_server_left_is_taken_away()
    {
        var plan = await PlanAsync();
        string left;
        await using (var card = ServerRoster.Announce(plan, "stdio"))
        {
            await card.Said;
            left = Directory.GetFiles(Path.Combine(_home.FullName, "servers")).Single();
            File.Copy(left, $"{left[..^5]}-dead.json");
        }

        Assert.Empty(ServerRoster.Read(plan.Journal));
        Assert.Empty(Directory.GetFiles(Path.Combine(_home.FullName, "servers")));
    }

    public void Dispose() => _home.Delete(recursive: true);

    private async Task<ServerPlan> PlanAsync()
    {
        await using var exchange = await SimulatedExchange.StartAsync(new SimulatorOptions { SecretKey = ToolBench.Secret }, TimeProvider.System, CancellationToken.None);
        return ToolBench.Plan(exchange, [("ALPACA_MCP_HOME", _home.FullName)]);
    }
}
