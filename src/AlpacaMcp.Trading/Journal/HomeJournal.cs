using System.Globalization;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal.Sqlite;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Journal;

/// <summary>A home's journal as its operator sees it: every account's rows, and those that hold for all of them. No broker is asked.</summary>
public sealed partial class HomeJournal
{
    private readonly SqliteJournal _journal;
    private readonly EmergencyFile _emergency;
    private readonly HaltFiles _halts;
    private readonly TimeProvider _time;
    private readonly ILogger<HomeJournal> _logger;

    internal HomeJournal(SqliteJournal journal, EmergencyFile emergency, HaltFiles halts, TimeProvider time, ILogger<HomeJournal> logger) =>
        (_journal, _emergency, _halts, _time, _logger) = (journal, emergency, halts, time, logger);

    /// <summary>Keeps what the operator did, or somebody tried in the operator's place.</summary>
    public void Note(string text)
    {
        try
        {
            _journal.Home.Write(tx => tx.Append(JournalScope.Everywhere, EntryKind.Operator, new(text), JournalJson.Default.JournalNote));
        }
        catch (JournalUnavailableException e)
        {
            if (!_emergency.TryAdd(new(_time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), EntryKind.Operator, Note: new(text))))
                Log.NowhereToNote(_logger, text, e.Message);
        }
    }

    /// <summary>Whether more than simulated exchanges was ever traded at with this home; null when the journal cannot be read.</summary>
    public bool? ServesMoney => OrNull(OpeningRows.AnyMoney);

    /// <summary>Whether something holds every account of this home back; null when the journal cannot be read.</summary>
    public bool? IsHeldEverywhere => _halts.IsForEverybody ? true : OrNull(StopRows.AnyEverywhere);

    /// <summary>What holds any account of this home back; null when the journal cannot be read.</summary>
    public TradingState? State
    {
        get
        {
            try
            {
                return _journal.StateOfAny();
            }
            catch (JournalUnavailableException)
            {
                return null;
            }
        }
    }

    private bool? OrNull(Func<JournalConnection, bool> ask)
    {
        try
        {
            return _journal.Home.Read(ask);
        }
        catch (JournalUnavailableException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Neither journal nor emergency file could take this: {What} ({Problem})", EventName = "operator_note_lost")]
        internal static partial void NowhereToNote(ILogger logger, string what, string problem);
    }
}
