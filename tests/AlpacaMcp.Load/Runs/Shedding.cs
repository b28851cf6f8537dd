using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Load.Stage;

namespace AlpacaMcp.Load.Runs;

/// <summary>The limits as they ship, against an exchange that enforces Alpaca's own: what is too much is turned away here and never gets there.</summary>
internal sealed class Shedding(TimeSpan span) : ILoadRun
{
    private const int PerSecond = 25;
    private const int ExchangePerMinute = 200;
    private const int OrdersPerMinute = 20;
    private const int Seed = 7;

    // Within one minute of the limits, so that neither window opens again.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    // These always pass, and the exchange's data has a limit of its own.
    private static readonly string[] s_uncounted = ["DELETE ", "GET /v2/orders:by_client_order_id", "GET /v2/stocks", "GET /stream"];

    /// <inheritdoc />
    public string Name => "shedding";

    /// <inheritdoc />
    public async Task RunAsync(LoadReport report, CancellationToken cancellationToken)
    {
        const string Where = "stdio, limits as they ship";
        await using var stage = await LoadStage.OpenAsync("shed", Seed, cancellationToken, requestsPerMinute: "200");
        await using var server = await LoadedServer.StartAsync(Wire.Stdio, LoadSettings.AsShipped(stage.Exchange, stage.Home), cancellationToken);
        var measured = await Stretch.RunAsync(stage, server, Where, PerSecond, span < s_longest ? span : s_longest, cancellationToken);
        report.Add(measured);
        var requests = await stage.Exchange.Control.RequestsAsync(cancellationToken);
        report.Add(new Objective($"{Where}: turned away", measured.Replies.Total - measured.Replies.Ok, AtLeast: 1));
        report.Add(new Objective($"{Where}: opening orders at the exchange", requests.Count(request => request == "POST /v2/orders"), AtMost: OrdersPerMinute));
        report.Add(new Objective($"{Where}: other requests at the exchange", requests.Count(request => !s_uncounted.Any(path => request.StartsWith(path, StringComparison.Ordinal))), AtMost: ExchangePerMinute));
        report.Add(Objective.None($"{Where}: times that the exchange had to say no", measured.Replies.Of("BROKER_RATE_LIMITED")));
        report.Add(Objective.None($"{Where}: without an answer, broken, or an error of the server's own", Sweep.Failures(measured.Replies)));
        await server.EndAsync(Wire.Stdio);
        await Sweep.JudgeAsync(stage, Where, report, cancellationToken);
    }
}
