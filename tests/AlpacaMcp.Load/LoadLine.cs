using System.Globalization;
using AlpacaMcp.Load.Runs;

namespace AlpacaMcp.Load;

/// <summary>What the command line asks for: something to run, or a word on why not.</summary>
/// <param name="Title">What it is, printed first.</param>
/// <param name="Run">Runs it and returns the process's exit code; null when the line makes no sense.</param>
internal sealed record LoadLine(string Title, Func<TextWriter, CancellationToken, Task<int>>? Run)
{
    private const string Usage = "--load [RATE…] [--seconds N] | --endure MINUTES | --spike [--seconds N]; rates in calls a second, 1 to 5000";
    private static readonly int[] s_rates = [10, 25, 50, 100, 200, 400, 800];
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_spike = TimeSpan.FromSeconds(60);

    public static LoadLine Read(string[] arguments) => arguments switch
    {
        ["--load", .. var rates, "--seconds", var seconds] => Sweep([.. rates.Select(Number)], Seconds(seconds)),
        ["--load", .. var rates] => Sweep([.. rates.Select(Number)], s_step),
        ["--endure", var minutes] when Number(minutes) is int count and >= 1 and <= 1_440 => Of($"{count} minutes with faults and a kill -9 each", new Endurance(TimeSpan.FromMinutes(count))),
        ["--spike"] => Of("A spike of ten times the load", new Spike(s_spike)),
        ["--spike", "--seconds", var seconds] when Seconds(seconds) is { } span => Of("A spike of ten times the load", new Spike(span)),
        _ => new(Usage, null),
    };

    private static LoadLine Sweep(IReadOnlyList<int?> rates, TimeSpan? step)
    {
        if (step is null || rates.Any(rate => rate is not (>= 1 and <= 5_000)))
            return new(Usage, null);
        int[] chosen = rates.Count == 0 ? s_rates : [.. rates.OfType<int>()];
        return Of($"{string.Join(", ", chosen)} calls a second, {step.Value.TotalSeconds:0} s each", new Sweep(chosen, step.Value));
    }

    private static LoadLine Of(string title, ILoadRun run) => new(title, (output, token) => LoadRuns.RunAsync(run, output, token));

    private static TimeSpan? Seconds(string text) => Number(text) is int seconds and >= 1 and <= 3_600 ? TimeSpan.FromSeconds(seconds) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
