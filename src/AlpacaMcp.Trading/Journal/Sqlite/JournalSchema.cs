namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>
/// The tables. `entries` is the journal: rows are added and never changed, each carrying a hash over the one before it. Everything else is
/// worked out from it (<see cref="Projection"/>) and kept only to be found fast.
/// </summary>
internal static class JournalSchema
{
    internal const int Version = 1;

    /// <summary>What is looked for by its kind. Intents and their states are not, and are most of the rows: each is a page less to write.</summary>
    internal const string FoundByKind = "kind NOT IN ('intent', 'state')";

    internal const string Entries = $"""
        CREATE TABLE entries(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, scope TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL);
        CREATE INDEX entries_kind ON entries(scope, kind, seq) WHERE {FoundByKind};
        CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
        CREATE TRIGGER entries_remain BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
        """;

    internal const string Projected = """
        CREATE TABLE intents(scope TEXT NOT NULL, id TEXT NOT NULL, state INTEGER NOT NULL, reducing INTEGER NOT NULL, decided INTEGER NOT NULL, day TEXT, counted TEXT NOT NULL,
            cost TEXT NOT NULL, heir_of TEXT, taken TEXT NOT NULL, terms BLOB NOT NULL, lapses TEXT, begun INTEGER NOT NULL, changed INTEGER NOT NULL, ending TEXT, PRIMARY KEY(scope, id));
        CREATE INDEX intents_state ON intents(scope, state, changed);
        CREATE INDEX intents_decided ON intents(scope, reducing, decided);
        CREATE INDEX intents_terms ON intents(scope, terms, decided);
        CREATE INDEX intents_lapsing ON intents(scope, day) WHERE lapses IS NOT NULL;
        CREATE TABLE days(scope TEXT NOT NULL, day TEXT NOT NULL, orders INTEGER NOT NULL, notional TEXT NOT NULL, PRIMARY KEY(scope, day)) WITHOUT ROWID;
        CREATE TABLE stops(scope TEXT NOT NULL, cause TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY(scope, cause)) WITHOUT ROWID;
        CREATE TABLE latest(scope TEXT NOT NULL, kind TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY(scope, kind)) WITHOUT ROWID;
        CREATE TABLE openings(scope TEXT NOT NULL, owner TEXT NOT NULL, ephemeral INTEGER NOT NULL, gone INTEGER NOT NULL, PRIMARY KEY(scope, owner)) WITHOUT ROWID;
        CREATE TABLE approvals(scope TEXT NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, hash TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY(scope, id));
        CREATE INDEX approvals_known ON approvals(scope, hash, seq) WHERE state != 'used';
        """;
}
