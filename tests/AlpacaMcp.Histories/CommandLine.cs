using System.Globalization;

namespace AlpacaMcp.Histories;

/// <summary>
/// What to run: <c>--histories N --from SEED</c>, or <c>--seed SEED</c>; <c>--mode safety|liveness</c> and <c>--file yes|no</c> instead of what
/// the seed says; <c>--parallel N</c>; <c>--lines N</c> of the trace of what broke; <c>--twice yes</c> to see that each seed runs the same again.
/// </summary>
internal sealed record CommandLine(IReadOnlyList<HistoryPlan> Plans, int Parallel, int Lines, bool Twice)
{
    private const int Histories = 1_000;
    private const int TraceLines = 60;

    // One more than can run: those on a file wait for the disk.
    private static readonly int AtOnce = Environment.ProcessorCount + 1;

    public static CommandLine Read(string[] args)
    {
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : throw new ArgumentException($"{pair[0]} wants a value."));
        var plans = given.TryGetValue("--seed", out var seed)
            ? HistoryPlans.Of(ulong.Parse(seed, CultureInfo.InvariantCulture), 1)
            : HistoryPlans.Of((ulong)Number(given, "--from", 1), Number(given, "--histories", Histories));
        return new(
            [.. plans.Select(plan => Chosen(plan, given))], Number(given, "--parallel", AtOnce), Number(given, "--lines", TraceLines), given.GetValueOrDefault("--twice") == "yes");
    }

    private static HistoryPlan Chosen(HistoryPlan plan, Dictionary<string, string> given) => plan with
    {
        Mode = given.TryGetValue("--mode", out var mode) ? Enum.Parse<HistoryMode>(mode, ignoreCase: true) : plan.Mode,
        OnFile = given.TryGetValue("--file", out var file) ? file == "yes" : plan.OnFile,
    };

    private static int Number(Dictionary<string, string> given, string name, int otherwise) =>
        given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
