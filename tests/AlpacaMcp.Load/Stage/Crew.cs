using System.Collections.Concurrent;
using AlpacaMcp.Load.Calls;
using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Load.Stage;

/// <summary>Two servers on one home who are called in turn: one lives throughout, the other is killed and started again. What got no answer is asked again.</summary>
internal sealed class Crew : ICallee, IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly LoadStage _stage;
    private readonly ConcurrentQueue<(LoadCall Call, long Since)> _again = new();
    private volatile LoadedServer _mortal;
    private int _turn;

    private Crew(LoadStage stage, LoadedServer survivor, LoadedServer mortal) => (_stage, Survivor, _mortal) = (stage, survivor, mortal);

    /// <summary>The one that lives.</summary>
    public LoadedServer Survivor { get; }

    /// <summary>How often the other has been killed.</summary>
    public int Kills { get; private set; }

    public static async Task<Crew> OpenAsync(LoadStage stage, CancellationToken cancellationToken) =>
        new(stage, await StartAsync(stage, cancellationToken), await StartAsync(stage, cancellationToken));

    /// <inheritdoc />
    public async Task<CallReply> CallAsync(LoadCall call, CancellationToken cancellationToken)
    {
        var server = Interlocked.Increment(ref _turn) % 2 == 0 ? Survivor : _mortal;
        var reply = await server.CallAsync(call, cancellationToken);
        if (call.ClientOrderId is not null && (reply.Claim is null || reply.Claim.Kind is ClaimKind.Unknown or ClaimKind.NotAgain))
            _again.Enqueue((call, TimeProvider.System.GetTimestamp()));
        return reply;
    }

    /// <summary>An order without a definite answer, a moment after the last; null when there is none.</summary>
    public LoadCall? ToAskAgain() =>
        _again.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest.Since) > s_pause && _again.TryDequeue(out var again) ? again.Call : null;

    /// <summary>Kills one after a while, as kill -9 does, amid its calls; done when its successor serves.</summary>
    public async Task KillAfterAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        await Task.Delay(wait, TimeProvider.System, cancellationToken);
        var dead = _mortal;
        await dead.KillAsync();
        Kills++;
        _mortal = await StartAsync(_stage, cancellationToken);
        await dead.DisposeAsync();
    }

    /// <summary>Asks for everything without a definite answer until it has one; how many have none after a minute.</summary>
    public async Task<int> SettleAsync(CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (_stage.Asked.Open is { Count: > 0 } open && TimeProvider.System.GetElapsedTime(began) < s_patience)
        {
            foreach (var call in open)
                _stage.Asked.Add(call, await Survivor.CallAsync(call, cancellationToken));
            await Task.Delay(s_pause / 10, TimeProvider.System, cancellationToken);
        }
        return _stage.Asked.Open.Count;
    }

    /// <summary>Ends both.</summary>
    public Task EndAsync() => Task.WhenAll(Survivor.EndAsync(Wire.Stdio), _mortal.EndAsync(Wire.Stdio));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Survivor.DisposeAsync();
        await _mortal.DisposeAsync();
    }

    private static Task<LoadedServer> StartAsync(LoadStage stage, CancellationToken cancellationToken) =>
        LoadedServer.StartAsync(Wire.Stdio, LoadSettings.WithRoomAndHaste(stage.Exchange, stage.Home), cancellationToken);
}
