using AlpacaMcp.Load.Calls;
using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Load.Stage;

namespace AlpacaMcp.Load.Runs;

/// <summary>
/// Two servers on one home for minutes, with a fault in every twentieth answer. One of them is killed each minute and started again; the other
/// lives throughout, and its memory is watched.
/// </summary>
internal sealed class Endurance(TimeSpan span) : ILoadRun
{
    private const string Where = "stdio, faults and kills";
    private const int PerSecond = 20;
    private const int Seed = 8;
    private const double Growth = 1.25;
    private const int MoreHandles = 16;
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public string Name => "endure";

    /// <inheritdoc />
    public async Task RunAsync(LoadReport report, CancellationToken cancellationToken)
    {
        await using var stage = await LoadStage.OpenAsync("endure", Seed, cancellationToken);
        await using var crew = await Crew.OpenAsync(stage, cancellationToken);
        var (measured, rain, struck) = (new Measured(Where, PerSecond), new FaultRain(Seed), 0);
        await using var watch = ProcessWatch.Start(crew.Survivor.ProcessId);
        var began = TimeProvider.System.GetTimestamp();
        for (var left = span; left > TimeSpan.Zero; left -= s_life)
        {
            await stage.Exchange.Control.ReplaceFaultsAsync(rain.Next(), cancellationToken);
            var killing = crew.KillAfterAsync(s_life / 2, cancellationToken);
            await new OpenLoop(PerSecond, left < s_life ? left : s_life, TimeProvider.System)
                .RunAsync(due => stage.CallAsync(crew, crew.ToAskAgain() ?? stage.Mix.Next(), due, measured, cancellationToken), cancellationToken);
            await killing;
            struck += await stage.Exchange.Control.StruckAsync(cancellationToken);
        }
        await stage.Exchange.Control.ReplaceFaultsAsync([], cancellationToken);
        var open = await crew.SettleAsync(cancellationToken);
        report.Add(measured with { Took = TimeProvider.System.GetElapsedTime(began), Samples = watch.Samples });
        report.Say($"  {struck} requests met a fault, {crew.Kills} kills");
        foreach (var objective in Objectives(measured, watch.Samples, struck, crew.Kills, open))
            report.Add(objective);
        await crew.EndAsync();
        await Sweep.JudgeAsync(stage, Where, report, cancellationToken);
    }

    private IEnumerable<Objective> Objectives(Measured measured, IReadOnlyList<ProcessSample> samples, int struck, int kills, int open)
    {
        yield return new($"{Where}: kills", kills, AtLeast: Math.Floor(span / s_life));
        yield return new($"{Where}: requests that met a fault, of 100 calls", 100.0 * struck / measured.Replies.Total, AtLeast: 1);
        yield return Objective.None($"{Where}: orders whose fate nobody can tell when the faults have stopped", open);
        yield return Objective.None($"{Where}: broken, or an error of the server's own", Sweep.Failures(measured.Replies) - measured.Replies.Of(CallReply.Died));
        yield return Objective.None($"{Where}: halts", measured.Replies.Of("TRADING_HALTED"));
        yield return new($"{Where}: memory of the survivor, late against early", Slope.Ratio(samples, sample => sample.ResidentBytes), AtMost: Growth);
        yield return new($"{Where}: handles of the survivor, late against early", Slope.Difference(samples, sample => sample.Handles), AtMost: MoreHandles);
    }
}
