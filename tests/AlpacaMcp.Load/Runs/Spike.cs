using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Load.Stage;

namespace AlpacaMcp.Load.Runs;

/// <summary>
/// Ten times the load, for a minute, over HTTP and over stdio, then a flood: what is too much is turned away, every call is answered, and a halt in the
/// middle of it is in force within a second.
/// </summary>
internal sealed class Spike(TimeSpan span) : ILoadRun
{
    private const int PerSecond = 20;
    private const int Times = 10;
    private const int FloodPerSecond = 2_000;
    private const int Seed = 9;

    // A queue without an end would take hundreds of times as much.
    private const double Growth = 4;

    // The one time that is promised: the emergency stop has to work whatever else goes on.
    private static readonly TimeSpan s_halt = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_calm = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_flood = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public string Name => "spike";

    /// <inheritdoc />
    public async Task RunAsync(LoadReport report, CancellationToken cancellationToken)
    {
        foreach (var wire in Enum.GetValues<Wire>())
            await RunAsync(wire, report, cancellationToken);
    }

    private async Task RunAsync(Wire wire, LoadReport report, CancellationToken cancellationToken)
    {
        var where = $"{wire.ToString().ToLowerInvariant()}, spike";
        await using var stage = await LoadStage.OpenAsync($"spike-{wire}", Seed, cancellationToken);
        await using var server = await LoadedServer.StartAsync(wire, LoadSettings.WithRoom(stage.Exchange, stage.Home), cancellationToken);
        var calm = await Stretch.RunAsync(stage, server, $"{where}, before", PerSecond, s_calm, cancellationToken);
        var halting = new AmidHalt(stage, server).RunAsync(span / 2, cancellationToken);
        var spike = await Stretch.RunAsync(stage, server, where, PerSecond * Times, span, cancellationToken);
        var halt = await halting;
        var flood = await Stretch.RunAsync(stage, server, $"{where}, flood", FloodPerSecond, s_flood, cancellationToken);
        foreach (var measured in (Measured[])[calm, spike, flood])
            report.Add(measured);
        report.Say($"  halt_trading: {halt.Answer.Code} after {halt.Took.TotalMilliseconds:0} ms");
        foreach (var objective in Objectives(where, calm, spike, flood))
            report.Add(objective);
        report.Add(new Objective($"{where}: halt_trading answered well", halt.Answer.IsOk ? 1 : 0, AtLeast: 1));
        report.Add(new Objective($"{where}: from asking for the halt to its answer, of the second that is promised", halt.Took / s_halt, AtMost: 1));
        report.Add(Objective.None($"{where}: orders that came after the halt", (await stage.Exchange.Control.OrdersAsync(cancellationToken)).Count - halt.Orders));
        await server.EndAsync(wire);
        await Sweep.JudgeAsync(stage, where, report, cancellationToken);
    }

    private static IEnumerable<Objective> Objectives(string where, Measured calm, Measured spike, Measured flood)
    {
        yield return Objective.None($"{where}: turned away before it", calm.Replies.Shed);
        yield return new($"{where}: turned away in it and in the flood", spike.Replies.Shed + flood.Replies.Shed, AtLeast: 1);
        yield return Objective.None($"{where}: without an answer, broken, or an error of the server's own", Sweep.Failures(spike.Replies) + Sweep.Failures(flood.Replies));
        yield return new($"{where}: orders refused because of the halt", spike.Replies.Of("TRADING_HALTED"), AtLeast: 1);
        yield return new($"{where}: most memory in the flood against that before", Most(flood) / Most(calm), AtMost: Growth);
    }

    private static double Most(Measured measured) => measured.Samples.Select(sample => sample.ResidentMegabytes).DefaultIfEmpty(double.NaN).Max();
}
