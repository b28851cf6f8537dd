using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Matrix.Halts;

/// <summary>
/// Halts amid fifty submitters, again and again, and counts at the exchange what arrives afterwards. Whoever is halted hands nothing more to the
/// socket; what was handed over before lies in this machine's buffers and is read late, as late as this process is busy. How late is measured by
/// a marker, a request sent when the halt is in force: what arrives later than the marker did, and the grace, was begun after the halt.
/// </summary>
internal sealed class HaltDrill(int trips, int seed, TextWriter output)
{
    /// <summary>How much unluckier than the marker a request may be that lay in the buffers before it.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(50);

    // As long again as the longest wait before the halt: a halt that does not hold shows hundreds of orders.
    private static readonly TimeSpan s_watch = TimeSpan.FromMilliseconds(150);

    private const string Halted = "TRADING_HALTED";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Random _random = new(seed);
    private readonly List<TripResult> _results = [];

    /// <summary>Runs and prints all; returns the process's exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (_results.Count < trips)
            Add(await RunAsync(HaltTrip.Draw(_random), cancellationToken));
        return HaltSums.Print(_results, s_grace, TimeProvider.System.GetElapsedTime(began), output);
    }

    private void Add(TripResult result)
    {
        _results.Add(result);
        if (!result.IsOk)
            output.WriteLine($"FAIL trip {_results.Count}: {result.Trip}, {result.Violations.Count} begun after the halt (late by {string.Join(", ", result.Violations)}, the marker by {result.Marker}); {string.Join("; ", result.Wrongs)}");
        else if (_results.Count % 100 == 0)
            output.WriteLine($"ok   {_results.Count} trips");
    }

    private static async Task<TripResult> RunAsync(HaltTrip trip, CancellationToken cancellationToken)
    {
        // A home of its own: for an hour after a resume an opening order asks for an approval.
        await using var stage = await HaltStage.OpenAsync(trip.Copies, cancellationToken);
        var (submitters, exchange) = (new Submitters(stage.Servers), stage.Exchange);
        var running = submitters.RunAsync(cancellationToken);
        await submitters.First.WaitAsync(s_patience, TimeProvider.System, cancellationToken);
        await Task.Delay(trip.Wait, TimeProvider.System, cancellationToken);

        var asked = TimeProvider.System.GetTimestamp();
        var problem = await stage.HaltAsync(trip.Way, cancellationToken);
        var (halting, inForce) = (TimeProvider.System.GetElapsedTime(asked), exchange.Clock.GetUtcNow());
        var marker = await Marker.SendAsync(exchange, inForce, cancellationToken);
        await Task.Delay(s_watch, TimeProvider.System, cancellationToken);
        submitters.Stop();
        await running;

        var late = exchange.Requests.Arrivals("POST", "/v2/orders").Select(order => order.ReceivedAt - inForce).ToList();
        var allowance = marker + s_grace;
        return new(trip, late.Count(span => span <= TimeSpan.Zero), [.. late.Where(span => span > TimeSpan.Zero && span <= allowance)], [.. late.Where(span => span > allowance)], halting, marker)
        {
            Committing = stage.Committed,
            Wrongs = [.. problem is null ? Array.Empty<string>() : [problem], .. await WrongsAsync(stage, submitters, cancellationToken)],
        };
    }

    /// <summary>Halted, a server says so; resumed, it no longer does.</summary>
    private static async Task<IReadOnlyList<string>> WrongsAsync(HaltStage stage, Submitters submitters, CancellationToken cancellationToken)
    {
        List<string> wrongs = [];
        if (await stage.AskAsync("halted", cancellationToken) is { Code: not Halted } unhalted)
            wrongs.Add($"a halted server answered {unhalted}");
        if (submitters.Answers.FirstOrDefault(claim => claim.Kind is ClaimKind.Died or ClaimKind.Unknown) is { } odd)
            wrongs.Add($"a submitter was told {odd}");
        if (await stage.ResumeAsync(cancellationToken) is { } problem)
            wrongs.Add(problem);
        if (await stage.AskAsync("resumed", cancellationToken) is { Code: Halted })
            wrongs.Add("a resumed server is halted");
        return wrongs;
    }
}
