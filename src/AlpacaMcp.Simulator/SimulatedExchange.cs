using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Hosting;
using AlpacaMcp.Simulator.Hosting.Network;
using AlpacaMcp.Simulator.State;
using AlpacaMcp.Simulator.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Simulator;

/// <summary>An exchange that speaks Alpaca's wire format on a loopback port.</summary>
public sealed class SimulatedExchange : IAsyncDisposable
{
    private readonly ExchangeServer _server;
    private readonly Venue _venue;
    private readonly SimulatorOptions _options;
    private readonly StreamHub _streams;
    private KeptExchange? _kept;

    private SimulatedExchange(ExchangeServer server, Venue venue, SimulatorOptions options, ExchangeRecords records, PortGate gate, KeptExchange? kept)
    {
        (_server, _venue, _options, _kept) = (server, venue, options, kept);
        (Requests, Faults, Gate) = (records.Requests, records.Faults, gate);
        _streams = server.Services.GetRequiredService<StreamHub>();
        _streams.Open();
        Url = server.Url;
        Market = new PinnedMarket(venue);
        Book = new ExchangeBook(venue.Accounts[0]);
    }

    /// <summary>Base address of both the trading and the data API.</summary>
    public Uri Url { get; }

    /// <summary>The key id of the first account.</summary>
    public string KeyId => _options.KeyId;

    /// <summary>The secret of the first account.</summary>
    public string SecretKey => _options.SecretKey;

    /// <summary>The first account's number, new at each start.</summary>
    public string AccountNumber => _venue.Accounts[0].Number;

    /// <summary>Exchange time.</summary>
    public SimulatorClock Clock => _venue.Clock;

    /// <summary>What was sent.</summary>
    public RequestLog Requests { get; }

    /// <summary>What the exchange holds to be true of the first account.</summary>
    public ExchangeBook Book { get; }

    /// <summary>The book of one account.</summary>
    /// <param name="keyId">The key id of the account.</param>
    public ExchangeBook BookOf(string keyId) => new(_venue.Accounts.Single(account => account.Terms.KeyId == keyId));

    /// <summary>Fixes quotes.</summary>
    public PinnedMarket Market { get; }

    /// <summary>Pays cash into the first account, or out of it.</summary>
    /// <param name="amount">USD; negative pays out.</param>
    /// <exception cref="InvalidOperationException">There is less cash than is to be paid out.</exception>
    public void Transfer(decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfZero(amount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(amount, decimal.Round(amount, 2, MidpointRounding.ToZero));
        if (_venue.Accounts[0] is var account && account.At(now => account.Transfer(amount, now)) is null)
            throw new InvalidOperationException("There is less cash than that.");
    }

    /// <summary>Gives the first account another key beside those it has.</summary>
    /// <param name="keyId">The key's id; oauth for a bearer token.</param>
    /// <param name="secret">Its secret, or the token.</param>
    public void IssueKey(string keyId, string secret) => _venue.Keys.Issue(_venue.Accounts[0], keyId, secret);

    /// <summary>Ends a key: from now on it is refused.</summary>
    /// <param name="keyId">The key's id; oauth for every bearer token.</param>
    /// <exception cref="InvalidOperationException">There is no such key.</exception>
    public void RevokeKey(string keyId)
    {
        if (!_venue.Keys.Revoke(keyId))
            throw new InvalidOperationException($"There is no key {keyId}.");
    }

    /// <summary>How many streaming connections there are.</summary>
    public int OpenStreams => _streams.Count;

    /// <summary>Cuts all streaming connections as a broken network does.</summary>
    public void DropStreams() => _streams.Drop();

    /// <summary>Breaks requests on purpose.</summary>
    public FaultSchedule Faults { get; }

    /// <summary>Stops and resumes listening.</summary>
    public PortGate Gate { get; }

    /// <summary>The address of the exchange that another process runs on a kept state now, or null.</summary>
    /// <param name="stateFolder">Its <see cref="SimulatorOptions.StateFolder"/>.</param>
    public static Uri? FindRunning(string stateFolder) => StateAddress.Read(stateFolder)?.Url;

    /// <summary>The address of the exchange that another process runs on a kept state, or null when it is not found in time.</summary>
    /// <param name="stateFolder">Its <see cref="SimulatorOptions.StateFolder"/>.</param>
    /// <param name="patience">How long it may take to come up.</param>
    /// <param name="system">The clock of the patience.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Uri?> FindRunningAsync(string stateFolder, TimeSpan patience, TimeProvider system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var began = system.GetTimestamp();
        while (StateAddress.Read(stateFolder) is not { } && system.GetElapsedTime(began) < patience)
            await Task.Delay(TimeSpan.FromMilliseconds(50), system, cancellationToken);
        return StateAddress.Read(stateFolder)?.Url;
    }

    /// <summary>Starts an exchange; it listens when the task completes.</summary>
    /// <param name="options">How it starts.</param>
    /// <param name="system">The clock its own clock runs on; a stepped one steps the exchange.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="SimulatorStateException">The kept exchange cannot be continued.</exception>
    public static async Task<SimulatedExchange> StartAsync(SimulatorOptions options, TimeProvider system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(system);
        SimulatorClock ClockFrom(DateTimeOffset? startAt) => new(system, startAt, options.Speed, options.ClockMode);
        var kept = options.StateFolder is { } folder
            ? KeptExchange.Open(folder, options, () => ClockFrom(options.StartAt).GetUtcNow())
            : null;
        try
        {
            // Real time goes on while the exchange is off.
            var startAt = options.ClockMode == ClockMode.RealTime ? options.StartAt : kept?.LastAt ?? options.StartAt;
            var venue = new Venue(options, ClockFrom(startAt), kept);
            var records = new ExchangeRecords(new FaultSchedule(), new RequestLog(options.RequestLogCapacity), new FailureLog());
            var stage = new FaultStage(system, venue.Clock, new PortGate(system));
            var server = ExchangeHost.Build(options, stage, venue, records, kept);
            await OpenAsync(server, venue, kept, cancellationToken);
            return new SimulatedExchange(server, venue, options, records, stage.Gate, kept);
        }
        catch
        {
            kept?.Dispose();
            throw;
        }
    }

    /// <summary>Listens, and lives a kept past again; if that fails nothing is left listening.</summary>
    private static async Task OpenAsync(ExchangeServer server, Venue venue, KeptExchange? kept, CancellationToken cancellationToken)
    {
        try
        {
            await server.StartAsync(cancellationToken);
            await (kept?.ContinueAsync(venue, server) ?? Task.CompletedTask);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Faults.ReleaseAll();
        await _streams.DisposeAsync();
        await _server.DisposeAsync();
        if (Interlocked.Exchange(ref _kept, null) is not { } kept)
            return;
        kept.Close(_venue);
        kept.Dispose();
    }
}
