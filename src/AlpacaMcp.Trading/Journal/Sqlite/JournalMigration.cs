namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Brings a file to the present form, in one transaction: a crash leaves it as it was.</summary>
internal static class JournalMigration
{
    internal static void Run(JournalConnection connection, ICrashPoints crash)
    {
        connection.Run("BEGIN IMMEDIATE");
        // Two copies that start at once: the second finds it done.
        if (connection.Pragma("user_version") == "0")
        {
            connection.Script(JournalSchema.Entries);
            crash.Reached(CrashPoint.DuringMigration);
            connection.Script(JournalSchema.Projected);
            connection.Script($"PRAGMA user_version = {JournalSchema.Version}");
        }

        connection.Run("COMMIT");
    }
}
