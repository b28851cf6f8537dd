using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>The accounts of the page: those that the settings name, and one for each exchange inside a running server.</summary>
internal sealed class ConsoleAccounts(ServerPlan plan, TimeProvider time) : IAsyncDisposable
{
    private readonly Dictionary<string, ConsoleAccount> _open = [];
    private readonly List<ConsoleAccount> _retired = [];
    private int _acting;

    /// <summary>The home's servers that run now.</summary>
    public IReadOnlyList<ServerCard> Servers { get; private set; } = [];

    /// <summary>In the order in which the page shows them.</summary>
    public IReadOnlyList<ConsoleAccount> All { get; private set; } = [];

    public ConsoleAccount? Find(string? key) => All.FirstOrDefault(account => account.Key == key);

    /// <summary>Looks which servers run, and opens and closes accounts accordingly. One whose server was started anew with other limits is opened anew.</summary>
    public async Task RefreshAsync()
    {
        Servers = [.. plan.All.Select(one => one.Journal).DistinctBy(place => place.Folder).SelectMany(ServerRoster.Read)];
        var wanted = plan.All.SelectMany(Wanted).ToList();
        var gone = _open.Keys.Except(wanted.Select(one => one.Identity)).ToList();
        All = [.. wanted.Select(one => _open.TryGetValue(one.Identity, out var known) ? known : _open[one.Identity] = new(one.Key, one.Open(), time))];
        foreach (var identity in gone)
        {
            _retired.Add(_open[identity]);
            _open.Remove(identity);
        }

        if (Volatile.Read(ref _acting) > 0)
            return; // Somebody may be acting on one that was shown a moment ago.
        foreach (var account in _retired)
            await account.DisposeAsync();
        _retired.Clear();
    }

    /// <summary>From here to <see cref="Acted"/> no account that is shown, or was, is closed.</summary>
    public void Act() => Interlocked.Increment(ref _acting);

    public void Acted() => Interlocked.Decrement(ref _acting);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var account in _open.Values.Concat(_retired))
            await account.DisposeAsync();
    }

    // The limits are those of the servers that run, which may have been started with other settings than this page.
    private IEnumerable<(string Key, string Identity, Func<OperatorSession> Open)> Wanted(ServerPlan one)
    {
        var served = Servers.SelectMany(server => server.Accounts.Where(account => account.Name == one.AccountName && account.Environment == Word(one)).Select(account => (server.Instance, Account: account))).ToList();
        if (one.Profile.Embedded && one.SimulatorState is null && served.Count > 0)
        {
            foreach (var (instance, account) in served.Where(found => found.Account.Exchange is not null))
                yield return ($"{one.AccountName}:{instance}", $"{instance}:{account.Name}", () => OperatorSession.At(one with { Policy = account.Policy }, account.Exchange!)); // just asked
            yield break;
        }

        var limited = served is [var (_, first), ..] ? one with { Policy = first.Policy } : one;
        yield return (one.AccountName, $"{one.AccountName}:{served.Count > 0}:{limited.Policy.Hash()}", () => OperatorSession.Find(limited));
    }

    private static string Word(ServerPlan one) => one.Profile.Environment.ToString().ToLowerInvariant();
}
