using System.Globalization;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.OperatorConsole.Reading;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>One account on the page: how to reach it, and what was read of it last. Its broker is asked beside: who waits for an answer of the operator does not wait for it.</summary>
internal sealed class ConsoleAccount(string key, OperatorSession session, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenRows = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _over = new();
    private Task<BrokerReading>? _answer;
    private DateTimeOffset _askedAt;
    private DateTimeOffset _rowsAt;
    private long? _rows;
    private volatile bool _isWanted;

    /// <summary>What the page calls it in a request.</summary>
    public string Key => key;

    public OperatorSession Session => session;

    /// <summary>Money is at stake, or paper that stands for it, or the operator has chosen a passphrase all the same.</summary>
    public bool NeedsLogin => session.Plan.Profile.Environment != TradingEnvironment.Simulator || new Passphrase(session.Plan.Home).IsSet;

    public BrokerReading Broker { get; private set; } = BrokerReading.None;

    public HomeReading Home { get; private set; } = HomeReading.Of(session);

    /// <summary>Why the broker's figures are old, or not there; null when they are new.</summary>
    public string? Problem => Broker.Problem ?? (_answer is not null && time.GetUtcNow() - _askedAt >= Patience
        ? string.Create(CultureInfo.InvariantCulture, $"The broker has not answered since {_askedAt:HH:mm:ss} UTC.")
        : null);

    /// <summary>Something was done: look at the broker soon.</summary>
    public void Ask() => _isWanted = true;

    /// <summary>Asks the broker when that is due: its requests are few, for agents need them too.</summary>
    /// <returns>Completes with the answer; at once when nothing is asked now.</returns>
    public Task AskWhenDue()
    {
        var now = time.GetUtcNow();
        if (!session.HasBroker || _answer is not null || (!_isWanted && now - Broker.At < Between))
            return Task.CompletedTask;
        (_isWanted, _askedAt) = (false, now);
        return _answer = BrokerReader.ReadAsync(session, Broker, _over.Token);
    }

    /// <summary>Reads the home, and takes what the broker has answered.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        Home = HomeReading.Of(session);
        var now = time.GetUtcNow();
        var hasNewRows = _rows != Home.Journal.Rows;
        _rows = Home.Journal.Rows;
        _isWanted |= hasNewRows; // The next answer shows what became of it.
        var isAnswered = _answer is { IsCompleted: true };
        if (isAnswered)
            Broker = await TakeAsync(now);
        if (Broker.Account is null || !(isAnswered || hasNewRows || now - _rowsAt >= BetweenRows))
            return;
        _rowsAt = now; // From time to time, too: a HALT file is no row before somebody has looked.
        Broker = await BrokerReader.ReadRowsAsync(session, Broker, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        if (_answer is { } answer)
            await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
        await session.DisposeAsync();
    }

    // Whatever went wrong is said beside the account; the others and the approvals are shown all the same.
    private async Task<BrokerReading> TakeAsync(DateTimeOffset now)
    {
        var answer = _answer!; // ReadAsync has looked
        _answer = null;
        try
        {
            return await answer;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            return Broker with { At = now, Problem = failed.Message };
        }
    }
}
