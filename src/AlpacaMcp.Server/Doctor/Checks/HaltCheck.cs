using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal.Auditing;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>What holds trading back.</summary>
internal sealed class HaltCheck : ICheck
{
    private const string Fix = "Find out why; then alpaca-mcp resume --reason … (docs/safety.md).";

    public string Name => "halt";

    public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => Task.FromResult(Look(examined));

    private static Finding Look(Examined examined)
    {
        using var journal = JournalReader.Open(examined.Plan.Journal, out var problem, isUntouched: true);
        if (HaltFiles.Found(examined.Plan.Journal.Folder, examined.Plan.Account) is { } file)
            return Finding.Warn($"HALTED: {file} is there{(journal is null ? "" : $"; {Words(journal.State(examined.Time.GetUtcNow()))}")}.", Fix);
        if (journal is null)
            return JournalReader.WasLost(examined.Plan.Journal) || problem != JournalReader.None ? Finding.Fail($"Not known: {problem} A server starts halted.", "See the line journal.") : Finding.Ok("Nothing.");
        var state = journal.State(examined.Time.GetUtcNow());
        return state.Stops.Count == 0 ? Finding.Ok("Nothing.") : Finding.Warn($"{Words(state)}.", Fix);
    }

    private static string Words(TradingState state) => string.Join("; ", state.Stops.Select(stop => $"{StopView.Word(stop.Mode)} by {stop.By} ({stop.Cause}): {stop.Reason}").DefaultIfEmpty("nothing is in the journal"));
}
