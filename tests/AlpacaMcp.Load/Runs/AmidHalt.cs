using AlpacaMcp.Load.Calls;
using AlpacaMcp.Load.Stage;

namespace AlpacaMcp.Load.Runs;

/// <summary>Halts while others call.</summary>
internal sealed class AmidHalt(LoadStage stage, ICallee server)
{
    // What was handed to the socket before the halt may still lie in this machine's buffers.
    private static readonly TimeSpan s_inFlight = TimeSpan.FromSeconds(2);

    /// <summary>Waits, halts, and waits until nothing is in flight.</summary>
    public async Task<HaltOutcome> RunAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        await Task.Delay(wait, TimeProvider.System, cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var answer = await server.CallAsync(new("halt_trading", new Dictionary<string, object?> { ["reason"] = "spike" }), cancellationToken);
        var took = TimeProvider.System.GetElapsedTime(began);
        await Task.Delay(s_inFlight, TimeProvider.System, cancellationToken);
        return new(answer, took, (await stage.Exchange.Control.OrdersAsync(cancellationToken)).Count);
    }
}
