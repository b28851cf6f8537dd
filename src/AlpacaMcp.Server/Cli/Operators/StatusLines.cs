using System.Globalization;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal.Auditing;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>The state of a home and its account, for a person.</summary>
internal static class StatusLines
{
    /// <summary>What the home says without a broker.</summary>
    public static IEnumerable<string> Home(OperatorSession session) =>
    [
        $"Environment:  {session.Plan.Profile.Environment.ToString().ToLowerInvariant()}, keys from {session.Plan.Profile.KeySource}; alpaca-mcp {ServerVersion.Text}",
        $"Home:         {session.Plan.Home}; the operator's passphrase is {(new Passphrase(session.Plan.Home).IsSet ? "set" : "NOT SET (alpaca-mcp operator init)")}",
        $"Journal:      {Journal(session)}",
    ];

    /// <summary>The state and every cause; null when the journal cannot be read.</summary>
    public static IEnumerable<string> State(TradingState? state) => state is null
        ? ["State:        UNKNOWN: the journal cannot be read"]
        : [$"State:        {StopView.Word(state.Mode).ToUpperInvariant()}", .. state.Stops.Select(Cause)];

    /// <summary>One limit.</summary>
    public static string Limit(LimitLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {line.Limit,-22} {line.Maximum,12:#,0.##} {line.Unit,-10} {(line.Used is { } used ? $"used {used:#,0.##}, left {line.Headroom:#,0.##}" : "")}  {line.Detail}").TrimEnd();

    private static string Cause(Stop stop) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {stop.Cause}: {StopView.Word(stop.Mode)} by {stop.By} since {stop.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC{End(stop)}: {stop.Reason}");

    private static string End(Stop stop) => stop switch
    {
        { Until: { } until } => string.Create(CultureInfo.InvariantCulture, $" until {until.UtcDateTime:HH:mm:ss} UTC"),
        { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $" until the end of {day:yyyy-MM-dd} in New York"),
        _ => "",
    };

    private static string Journal(OperatorSession session)
    {
        using var journal = JournalReader.Open(session.Plan.Journal, out var problem);
        if (journal is null)
            return $"{session.Plan.Journal.DatabasePath ?? "in memory"}: {problem}";
        var mark = VerifiedMark.Read(session.Plan.Journal);
        var verified = mark is null ? "never verified (alpaca-mcp journal verify)"
            : journal.Find(mark.Seq)?.Hash != mark.Hash ? $"CHANGED SINCE IT WAS VERIFIED up to row {mark.Seq}: run alpaca-mcp journal verify"
            : string.Create(CultureInfo.InvariantCulture, $"verified up to row {mark.Seq} at {mark.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
        return $"{session.Plan.Journal.DatabasePath}, {journal.Count} rows, {verified}";
    }
}
