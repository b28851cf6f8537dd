using System.Globalization;

namespace AlpacaMcp.Histories;

/// <summary>What to run: <c>--histories N --from SEED --seed SEED --mode safety|liveness|both --file yes|no|some --parallel N --lines N</c>.</summary>
internal sealed record CommandLine(IReadOnlyList<HistoryPlan> Plans, int Parallel, int Lines)
{
    public static CommandLine Read(string[] args)
    {
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : throw new ArgumentException($"{pair[0]} wants a value."));
        ulong Number(string name, ulong otherwise) => given.TryGetValue(name, out var text) ? ulong.Parse(text, CultureInfo.InvariantCulture) : otherwise;

        var from = Number("--seed", Number("--from", 1));
        var count = given.ContainsKey("--seed") ? 1 : Number("--histories", 1_000);
        var file = given.GetValueOrDefault("--file", "no");
        var mode = given.GetValueOrDefault("--mode", "both");
        var plans = Enumerable.Range(0, (int)count).Select(i => new HistoryPlan(from + (ulong)i, ModeOf(mode, from + (ulong)i)) { OnFile = IsOnFile(file, from + (ulong)i) });
        return new([.. plans], (int)Number("--parallel", (ulong)Environment.ProcessorCount), (int)Number("--lines", 60));
    }

    private static bool IsOnFile(string file, ulong seed) => file == "yes" || (file == "some" && seed % 10 == 0);

    /// <summary>Both: one history in four ends in good weather.</summary>
    private static HistoryMode ModeOf(string mode, ulong seed) => mode switch
    {
        "safety" => HistoryMode.Safety,
        "liveness" => HistoryMode.Liveness,
        _ => seed % 4 == 0 ? HistoryMode.Liveness : HistoryMode.Safety,
    };
}
