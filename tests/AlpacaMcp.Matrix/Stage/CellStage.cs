using AlpacaMcp.EndToEnd.Tests;
using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>The servers of one cell, on one home: who lives, who has died, and who comes after.</summary>
internal sealed class CellStage(Cell cell, CellExchange exchange) : IAsyncDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly List<ServerCopy> _all = [];
    private readonly List<ServerCopy> _serving = [];

    /// <summary>Those that live, in the order of their start.</summary>
    public IReadOnlyList<ServerCopy> Serving => _serving;

    /// <summary>True once one has died where the cell wants it.</summary>
    public bool HasDied => _all.Any(copy => copy.WasKilled);

    /// <summary>The last that any of them wrote to stderr.</summary>
    public IEnumerable<string> Errors => _all.SelectMany(copy => copy.Errors);

    private Dictionary<string, string> Settings => ServerSettings.For(exchange.Exchange, _home.Path);

    /// <summary>Starts the cell's copies, the first of them with its place of death.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await AddAsync(cell.Kill is KillPoint.DuringRecovery ? KillPoint.Sent : cell.Kill, cancellationToken);
        while (_serving.Count < cell.Copies)
            await AddAsync(KillPoint.None, cancellationToken);
    }

    /// <summary>Takes leave of the dead and makes sure that somebody serves; true when that took a new process.</summary>
    public async Task<bool> RestoreAsync(CancellationToken cancellationToken)
    {
        _serving.RemoveAll(copy => !copy.IsAlive);
        if (_serving.Count > 0)
            return false;
        if (cell.Kill == KillPoint.DuringRecovery && _all.Count == 1)
            await AddAsync(KillPoint.DuringRecovery, cancellationToken);
        _serving.RemoveAll(copy => !copy.IsAlive);
        if (_serving.Count == 0)
            await AddAsync(KillPoint.None, cancellationToken);
        return true;
    }

    /// <summary>The journal's intents, when nobody lives to write it; null when it cannot be read.</summary>
    public IReadOnlyList<JournalIntent>? ReadJournal() => JournalRows.Read(_home.Path);

    /// <summary>The journal's rows as text, for whoever looks into a failure.</summary>
    public IReadOnlyList<string> JournalStory => JournalRows.ReadStory(_home.Path) ?? ["the journal cannot be read"];

    /// <summary>Ends all that live.</summary>
    public Task CloseAsync() => Task.WhenAll(_serving.Select(copy => copy.EndAsync()));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var copy in _all)
            await copy.DisposeAsync();
        _home.Dispose();
    }

    private async Task AddAsync(KillPoint kill, CancellationToken cancellationToken)
    {
        var settings = Settings;
        if (kill is not (KillPoint.None or KillPoint.Answered or KillPoint.AnyMoment))
            settings[ServerSettings.KillAt] = Words.Of(kill).Replace('_', '-');
        var copy = await ServerCopy.StartAsync(settings, cancellationToken);
        _all.Add(copy);
        if (copy.IsAlive)
            _serving.Add(copy);
        else if (!copy.WasKilled || kill == KillPoint.None)
            throw new InvalidOperationException($"A server ended instead of serving: {string.Join(' ', copy.Errors)}");
    }
}
