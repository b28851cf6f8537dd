using AlpacaMcp.Load.Calls;
using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Load.Stage;

namespace AlpacaMcp.Load.Runs;

/// <summary>One stretch of load on one server.</summary>
internal static class Stretch
{
    /// <summary>Sends the stage's calls at a rate for a span; done when the last is answered.</summary>
    public static async Task<Measured> RunAsync(LoadStage stage, LoadedServer server, string where, double perSecond, TimeSpan span, CancellationToken cancellationToken)
    {
        var (began, measured) = (TimeProvider.System.GetTimestamp(), new Measured(where, perSecond));
        await using var watch = ProcessWatch.Start(server.ProcessId);
        var loop = new OpenLoop(perSecond, span, TimeProvider.System);
        await loop.RunAsync(due => stage.CallAsync(server, stage.Mix.Next(), due, measured, cancellationToken), cancellationToken);
        return measured with { Took = TimeProvider.System.GetElapsedTime(began), Samples = watch.Samples };
    }
}
