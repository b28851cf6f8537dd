using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Hosting;
using AlpacaMcp.Simulator.Streams;
using Microsoft.AspNetCore.Builder;

namespace AlpacaMcp.Simulator;

/// <summary>An exchange that speaks Alpaca's wire format on a loopback port.</summary>
public sealed class SimulatedExchange : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Venue _venue;
    private readonly SimulatorOptions _options;
    private readonly StreamHub _streams;

    private SimulatedExchange(
        WebApplication app, Venue venue, SimulatorOptions options, RequestLog requests, FaultSchedule faults, StreamHub streams)
    {
        (_app, _venue, _options, _streams) = (app, venue, options, streams);
        (Requests, Faults) = (requests, faults);
        Url = new Uri(app.Urls.Single());
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

    /// <summary>How many streaming connections there are.</summary>
    public int OpenStreams => _streams.Count;

    /// <summary>Cuts all streaming connections as a broken network does.</summary>
    public void DropStreams() => _streams.Drop();

    /// <summary>Breaks requests on purpose.</summary>
    public FaultSchedule Faults { get; }

    /// <summary>Starts an exchange; it listens when the task completes.</summary>
    /// <param name="options">How it starts.</param>
    /// <param name="system">The clock its own clock runs on; a stepped one steps the exchange.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<SimulatedExchange> StartAsync(SimulatorOptions options, TimeProvider system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(system);
        var venue = new Venue(options, new SimulatorClock(system, options.StartAt, options.Speed));
        var (requests, faults) = (new RequestLog(), new FaultSchedule());
        var streams = new StreamHub(options, system, venue);
        var app = ExchangeHost.Build(options, system, venue, requests, faults, streams);
        await app.StartAsync(cancellationToken);
        return new SimulatedExchange(app, venue, options, requests, faults, streams);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Faults.ReleaseAll();
        await _streams.DisposeAsync();
        await _app.DisposeAsync();
    }
}
