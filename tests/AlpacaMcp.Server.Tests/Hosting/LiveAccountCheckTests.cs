using System.Net;
using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Cli;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class LiveAccountCheckTests
{
    [Fact]
    public async Task Passes_when_the_broker_names_the_armed_account() => await CheckAsync("987654321", Account("987654321"));

    [Theory]
    [InlineData("987654320", "ALPACA_MCP_LIVE_ACCOUNT is …4321 and the keys belong to account …4320. Use the keys of the armed account, or arm the account you mean after checking its number at Alpaca.")]
    [InlineData("", "ALPACA_MCP_LIVE_ACCOUNT is …4321 and the keys belong to account …. Use the keys of the armed account, or arm the account you mean after checking its number at Alpaca.")]
    public async Task Refuses_another_account_without_telling_its_number(string answered, string expected)
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => CheckAsync("987654321", Account(answered)));

        Assert.Equal(expected, refused.Message);
    }

    [Fact]
    public async Task Refuses_keys_that_the_broker_refuses()
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(
            () => CheckAsync("987654321", Results.Text("""{"message":"forbidden."}""", "application/json", statusCode: 403)));

        Assert.Equal("The live account could not be verified: the broker refused the keys' request with HTTP 403. Nothing was traded. Check ALPACA_API_KEY, ALPACA_SECRET_KEY and the network, and start again.", refused.Message);
    }

    [Fact]
    public async Task A_halt_is_told_of_another_account_and_a_silent_broker_is_none()
    {
        await using var another = await BrokerAsync(Account("987654320"));
        await using var silent = await BrokerAsync(Results.StatusCode(503));
        await using var simulated = await BrokerAsync(Account("987654320"));

        Assert.Contains("the keys belong to account …4320", await FindOtherAsync(Armed(another)), StringComparison.Ordinal);
        Assert.Null(await FindOtherAsync(Armed(silent)));
        Assert.Null(await FindOtherAsync(A.Plan(simulated.Urls.First())));
    }

    [Fact]
    public async Task An_operators_deed_is_refused_at_another_account_and_a_flatten_halts_all_the_same()
    {
        await using var another = await BrokerAsync(Account("987654320"));
        var plan = Armed(another);
        var (isDone, output) = (false, new StringWriter());
        var deed = new OperatorDeed(new PlanOptions(new Dictionary<string, string>()), new FakeTerminal()) { WhenUncertain = home => FlattenVerb.HaltHomeAsync(home, "out of it", output, CancellationToken.None) };

        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => deed.RunAsync(plan, output, "flatten", "out of it", _ => Task.FromResult(isDone = true), CancellationToken.None));

        Assert.Contains("the keys belong to account …4320", refused.Message, StringComparison.Ordinal);
        Assert.False(isDone);
        Assert.True(File.Exists(Path.Combine(plan.Home, "HALT")));
        Assert.Contains("NOTHING WAS CLOSED", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_nobody_unless_live()
    {
        await using var services = Services(A.Plan());

        await LiveAccountCheck.RunAsync(services, A.Plan(), CancellationToken.None);
    }

    private static async Task CheckAsync(string armed, IResult answer)
    {
        await using var broker = await BrokerAsync(answer);
        var plan = Armed(broker, armed);
        await using var services = Services(plan);
        await LiveAccountCheck.RunAsync(services, plan, CancellationToken.None);
    }

    private static async Task<string?> FindOtherAsync(ServerPlan plan)
    {
        await using var session = OperatorSession.Find(plan);
        return await session.FindOtherAccountAsync(CancellationToken.None);
    }

    private static ServerPlan Armed(WebApplication broker, string account = "987654321")
    {
        var plan = A.Plan(broker.Urls.First());
        return plan with { Profile = plan.Profile with { LiveAccount = account } };
    }

    private static ServiceProvider Services(ServerPlan plan)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddAlpacaMcp(plan);
        return services.BuildServiceProvider();
    }

    private static IResult Account(string number) =>
        Results.Text($$"""{"id":"904837e3-3b76-47ec-b432-046db621571b","status":"ACTIVE","account_number":"{{number}}"}""", "application/json");

    private static async Task<WebApplication> BrokerAsync(IResult answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(new IPEndPoint(IPAddress.Loopback, 0), static (ListenOptions _) => { }));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Run(answer.ExecuteAsync);
        await app.StartAsync();
        return app;
    }
}
