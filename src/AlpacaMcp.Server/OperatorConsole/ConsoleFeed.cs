using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.OperatorConsole.Reading;
using AlpacaMcp.Server.OperatorConsole.Views;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>Reads all that the page shows, as long as somebody looks at it, and tells when it has changed.</summary>
internal sealed partial class ConsoleFeed(ConsoleAccounts accounts, ServerPlan plan, TimeProvider time, ILogger<ConsoleFeed> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan BrokerPatience = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _telling = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _watched = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[] _shown = [];
    private int _watchers;

    /// <summary>What everybody is shown; who looks is added for each.</summary>
    public PageState? Latest { get; private set; }

    /// <summary>Completes at the next change.</summary>
    public Task Changed
    {
        get
        {
            lock (_telling)
                return _changed.Task;
        }
    }

    /// <summary>Reads for one more who looks, until that is over.</summary>
    public IDisposable Watch()
    {
        lock (_telling)
        {
            _watchers++;
            _watched.TrySetResult();
        }

        return new Watcher(this);
    }

    /// <summary>Reads now; the page that acted sees what came of it.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await accounts.RefreshAsync();
            // A broker that is well is shown at once; one that is not comes with a later look, and nothing waits for it.
            await Task.WhenAny(Task.WhenAll(accounts.All.Select(account => account.AskWhenDue())), Task.Delay(BrokerPatience, time, cancellationToken));
            foreach (var account in accounts.All)
                await account.ReadAsync(cancellationToken);
            Show();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Watched.WaitAsync(stoppingToken);
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, e);
            }

            await Task.Delay(Between, time, stoppingToken);
        }
    }

    private Task Watched
    {
        get
        {
            lock (_telling)
                return _watched.Task;
        }
    }

    private void Show()
    {
        PageState state = new()
        {
            Version = ServerVersion.Text,
            At = DateTimeOffset.UnixEpoch,
            Home = plan.Home,
            Session = new() { Unlocked = false, PassphraseSet = new Cli.Operators.Passphrase(plan.Home).IsSet },
            Servers = [.. accounts.Servers.SelectMany(Views)],
            Accounts = AccountPages.Of(accounts.All),
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(state, PageJson.Default.PageState);
        if (bytes.AsSpan().SequenceEqual(_shown))
            return;
        (_shown, Latest) = (bytes, state);
        TaskCompletionSource told;
        lock (_telling)
            (told, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        told.SetResult();
    }

    private static IEnumerable<ServerView> Views(ServerCard card) => card.Accounts.Select(account =>
        new ServerView { Instance = card.Instance, Pid = card.Pid, Transport = card.Transport, StartedAt = card.StartedAt, Account = account.Name });

    private void Leave()
    {
        lock (_telling)
        {
            if (--_watchers == 0)
                _watched = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class Watcher(ConsoleFeed feed) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                feed.Leave();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The operator's page could not be read", EventName = "console_blind")]
        internal static partial void Failed(ILogger logger, Exception exception);
    }
}
