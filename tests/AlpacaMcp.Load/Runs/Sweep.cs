using AlpacaMcp.Load.Calls;
using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Load.Stage;
using AlpacaMcp.Matrix.Stage;

namespace AlpacaMcp.Load.Runs;

/// <summary>One rate after the other, over stdio and then over HTTP, with limits out of the way; then once with the limits as they ship.</summary>
internal sealed class Sweep(IReadOnlyList<int> rates, TimeSpan step) : ILoadRun
{
    // What every machine that runs this server has to carry, whatever else it does.
    private const int ModestRate = 50;
    private const double AnsweredShare = 0.99;
    private const int Seed = 6;
    private const int MoreHandles = 64;
    private static readonly TimeSpan s_warm = TimeSpan.FromSeconds(5);

    // What a peak needed of connections to the exchange is closed when it has not been used for a minute.
    private static readonly TimeSpan s_hangUp = TimeSpan.FromSeconds(150);

    /// <inheritdoc />
    public string Name => "sweep";

    /// <inheritdoc />
    public async Task RunAsync(LoadReport report, CancellationToken cancellationToken)
    {
        foreach (var wire in Enum.GetValues<Wire>())
            await SweepAsync(wire, report, cancellationToken);
        await new Shedding(step).RunAsync(report, cancellationToken);
    }

    private async Task SweepAsync(Wire wire, LoadReport report, CancellationToken cancellationToken)
    {
        var where = wire.ToString().ToLowerInvariant();
        await using var stage = await LoadStage.OpenAsync($"sweep-{where}", Seed, cancellationToken);
        await using var server = await LoadedServer.StartAsync(wire, LoadSettings.WithRoomForCalls(stage.Exchange, stage.Home), cancellationToken);
        await Stretch.RunAsync(stage, server, where, ModestRate / 5, s_warm, cancellationToken);
        var before = Handles(server);
        foreach (var rate in rates)
        {
            var measured = await Stretch.RunAsync(stage, server, where, rate, step, cancellationToken);
            report.Add(measured);
            foreach (var objective in Objectives(measured))
                report.Add(objective);
        }
        report.Add(new Objective($"{where}: handles left behind", await LeftBehindAsync(wire, server, before, cancellationToken), AtMost: MoreHandles));
        await server.EndAsync(wire);
        await JudgeAsync(stage, where, report, cancellationToken);
    }

    // Over HTTP the client's own connections stay open until it leaves; over stdio it and the server leave together.
    private static async Task<int> LeftBehindAsync(Wire wire, LoadedServer server, int before, CancellationToken cancellationToken)
    {
        if (wire == Wire.Http)
            await server.HangUpAsync();
        await Pace.UntilAsync(() => Handles(server) - before <= MoreHandles, s_hangUp, cancellationToken);
        return Handles(server) - before;
    }

    private static int Handles(LoadedServer server) => ProcessSample.Read(server.ProcessId, TimeSpan.Zero)?.Handles ?? 0;

    private static IEnumerable<Objective> Objectives(Measured measured)
    {
        var what = $"{measured.Where}, {measured.PerSecond:0} calls/s";
        yield return Objective.None($"{what}: without an answer, broken, or an error of the server's own", Failures(measured.Replies));
        if (measured.PerSecond <= ModestRate)
            yield return new($"{what}: share answered in full", (double)measured.Replies.Ok / measured.Replies.Total, AtLeast: AnsweredShare);
    }

    internal static int Failures(ReplyCounts replies) =>
        replies.Of(CallReply.NoAnswer) + replies.Of(CallReply.Broken) + replies.Of(CallReply.Died) + replies.Of("INTERNAL_ERROR");

    internal static async Task JudgeAsync(LoadStage stage, string where, LoadReport report, CancellationToken cancellationToken)
    {
        var verdict = await stage.JudgeAsync(cancellationToken);
        report.Say($"\n{where}: {verdict.Asked} orders asked for, {verdict.Booked} at the exchange");
        foreach (var finding in verdict.Findings.Take(20))
            report.Say($"  {finding}");
        foreach (var objective in verdict.Objectives(where))
            report.Add(objective);
    }
}
