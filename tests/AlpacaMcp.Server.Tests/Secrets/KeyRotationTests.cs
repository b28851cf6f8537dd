using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Server.Tests.Hosting;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using AlpacaMcp.Trading.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlpacaMcp.Server.Tests.Secrets;

/// <summary>A key is changed in its file while the server runs.</summary>
public sealed class KeyRotationTests : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Directory.CreateDirectory(TestHome.New()).FullName, "secret");
    private SimulatedExchange _exchange = null!; // InitializeAsync
    private ServiceProvider _server = null!; // InitializeAsync
    private KeyRing _ring = null!; // InitializeAsync

    public async Task InitializeAsync()
    {
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = "first", MoreAccounts = [new() { KeyId = "KEY", SecretKey = "of-another-account" }] };
        _exchange = await SimulatedExchange.StartAsync(options, TimeProvider.System, CancellationToken.None);
        Write("first", minutes: 0);
        var plan = ServerPlanReader.Read(A.Settings(
            ("ALPACA_API_KEY", "KEY"), ("ALPACA_SECRET_KEY_FILE", _file), ("ALPACA_TRADING_URL", _exchange.Url.GetLeftPart(UriPartial.Authority)), ("ALPACA_MCP_HOME", TestHome.New())));
        _ring = Assert.IsType<KeyRing>(plan.Profile.Credentials);
        _server = new ServiceCollection().AddLogging().AddBroker(plan, isCommand: false).BuildServiceProvider();
        Rotation = new KeyRotation(_ring, _server.GetRequiredService<TradedAccount>(), plan, TimeProvider.System, NullLogger<KeyRotation>.Instance);
    }

    private KeyRotation Rotation { get; set; } = null!; // InitializeAsync

    [Fact]
    public async Task The_next_request_carries_the_new_key_and_the_old_one_may_be_revoked()
    {
        Assert.False(await Rotation.LookAsync(CancellationToken.None));
        Assert.NotNull(await AskAsync());
        _exchange.IssueKey("KEY", "second");
        Write("second", minutes: 1);

        Assert.True(await Rotation.LookAsync(CancellationToken.None));
        Assert.False(await Rotation.LookAsync(CancellationToken.None));
        Assert.Equal("second", _ring.Current.Secret.Reveal());
        Assert.NotNull(await AskAsync());
    }

    [Fact]
    public async Task A_revoked_key_is_replaced_without_a_restart()
    {
        Assert.NotNull(await AskAsync());
        _exchange.RevokeKey("KEY");
        await Assert.ThrowsAsync<AlpacaApiException>(AskAsync);
        _exchange.IssueKey("KEY", "second");
        Write("second", minutes: 1);

        Assert.True(await Rotation.LookAsync(CancellationToken.None));
        Assert.NotNull(await AskAsync());
    }

    [Fact]
    public async Task A_key_of_another_account_is_not_taken()
    {
        await _server.GetRequiredService<Trading.StandingReport>().UnknownAsync(CancellationToken.None); // Whoever looks into the journal asks whose it is.
        Write("of-another-account", minutes: 1);

        Assert.False(await Rotation.LookAsync(CancellationToken.None));
        Assert.Equal("first", _ring.Current.Secret.Reveal());
    }

    [Fact]
    public async Task A_key_that_the_broker_refuses_is_tried_again_until_it_works()
    {
        Assert.NotNull(await AskAsync());
        Write("second", minutes: 1);
        Assert.False(await Rotation.LookAsync(CancellationToken.None));
        Assert.Equal("first", _ring.Current.Secret.Reveal());

        _exchange.IssueKey("KEY", "second");
        Assert.True(await Rotation.LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_became_readable_by_others_is_not_read()
    {
        Write("second", minutes: 1);
        File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Assert.False(await Rotation.LookAsync(CancellationToken.None));
        Assert.Equal("first", _ring.Current.Secret.Reveal());
    }

    public async Task DisposeAsync()
    {
        Rotation.Dispose();
        await _server.DisposeAsync();
        await _exchange.DisposeAsync();
    }

    private Task<Api.Account.TradingAccount> AskAsync() => _server.GetRequiredService<Api.Account.AccountClient>().GetAsync(CancellationToken.None);

    private void Write(string secret, int minutes)
    {
        File.WriteAllText(_file, secret);
        File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetLastWriteTimeUtc(_file, DateTime.UnixEpoch.AddYears(50).AddMinutes(minutes));
    }
}
