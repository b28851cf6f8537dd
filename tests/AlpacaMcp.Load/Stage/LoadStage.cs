using AlpacaMcp.EndToEnd.Tests;
using AlpacaMcp.Load.Calls;
using AlpacaMcp.Load.Judging;
using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Matrix.Stage;

namespace AlpacaMcp.Load.Stage;

/// <summary>An exchange, a home, what was asked for, and what was said about it.</summary>
internal sealed class LoadStage : IAsyncDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly Asked _asked = new();

    private LoadStage(ExchangeProcess exchange, CallMix mix) => (Exchange, Mix) = (exchange, mix);

    public ExchangeProcess Exchange { get; }

    /// <summary>What is asked for next.</summary>
    public CallMix Mix { get; }

    public string Home => _home.Path;

    /// <summary>Orders whose fate the agent does not know: it asks again under the same id.</summary>
    public Asked Asked => _asked;

    public static async Task<LoadStage> OpenAsync(string name, int seed, CancellationToken cancellationToken, string? requestsPerMinute = null) =>
        new(await ExchangeProcess.StartAsync(requestsPerMinute, cancellationToken), new(name, seed));

    /// <summary>Sends one call and counts its answer; its time is from when it was due.</summary>
    public async Task<CallReply> CallAsync(ICallee server, LoadCall call, long due, Measured measured, CancellationToken cancellationToken)
    {
        measured.Lags.Add(call.Tool, TimeProvider.System.GetElapsedTime(due));
        var reply = await server.CallAsync(call, cancellationToken);
        measured.Latencies.Add(call.Tool, TimeProvider.System.GetElapsedTime(due));
        measured.Replies.Add(reply);
        Learn(call, reply);
        return reply;
    }

    /// <summary>Everything that the exchange's book, and the journal when nobody writes it, have against the answers.</summary>
    public async Task<OrderVerdict> JudgeAsync(CancellationToken cancellationToken) =>
        _asked.Judged(await Exchange.Control.OrdersAsync(cancellationToken), JournalRows.Read(Home));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Exchange.DisposeAsync();
        _home.Dispose();
    }

    private void Learn(LoadCall call, CallReply reply)
    {
        if (call.ClientOrderId is not { } id)
            return;
        _asked.Add(call, reply);
        if (!reply.IsOk)
            return;
        Mix.IsPlaced(id);
        if (CallMix.IsToRest(call) && reply.Claim?.OrderId is { } orderId)
            Mix.Rests(orderId);
    }
}
