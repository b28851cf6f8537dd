using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.OperatorConsole.Reading;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>One account on the page: how to reach it, and what was read of it last.</summary>
internal sealed class ConsoleAccount(string key, OperatorSession session, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenCharts = TimeSpan.FromMinutes(1);

    private DateTimeOffset _chartAt = DateTimeOffset.MinValue;
    private long? _rows;
    private volatile bool _isAsked;

    /// <summary>What the page calls it in a request.</summary>
    public string Key => key;

    public OperatorSession Session => session;

    /// <summary>Money is at stake, or paper that stands for it, or the operator has chosen a passphrase all the same.</summary>
    public bool NeedsLogin => session.Plan.Profile.Environment != TradingEnvironment.Simulator || new Passphrase(session.Plan.Home).IsSet;

    public BrokerReading Broker { get; private set; } = BrokerReading.None;

    public HomeReading Home { get; private set; } = HomeReading.Of(session);

    public IReadOnlyList<IReadOnlyList<decimal>>? Chart { get; private set; }

    /// <summary>Something was done: look at the broker soon.</summary>
    public void Ask() => _isAsked = true;

    /// <summary>Reads the home, and the broker when that is due: its requests are few, for agents need them too.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        Home = HomeReading.Of(session);
        if (!session.HasBroker)
            return;
        var hasNewRows = _rows is { } rows && rows != Home.Journal.Rows;
        _rows = Home.Journal.Rows;
        var now = time.GetUtcNow();
        if (_isAsked || now - Broker.At >= Between)
        {
            _isAsked = false;
            Broker = await BrokerReader.ReadAsync(session, Broker, cancellationToken);
        }
        else if (hasNewRows)
        {
            _isAsked = true; // The next look shows what became of it.
            Broker = await BrokerReader.ReadRowsAsync(session, Broker, cancellationToken);
        }

        if (now - _chartAt >= BetweenCharts)
        {
            _chartAt = now;
            Chart = await ChartReader.ReadAsync(session, cancellationToken) ?? Chart;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => session.DisposeAsync();
}
