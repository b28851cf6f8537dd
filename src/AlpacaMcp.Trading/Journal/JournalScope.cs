namespace AlpacaMcp.Trading.Journal;

/// <summary>Whose rows they are: environment and broker account. An exchange inside a server is a new account at each start.</summary>
/// <param name="Environment">simulator, paper or live.</param>
/// <param name="AccountId">The account's id at the broker.</param>
internal readonly record struct JournalScope(string Environment, string AccountId)
{
    /// <summary>Rows that hold for every account of this home.</summary>
    internal const string Everywhere = "*";

    public override string ToString() => $"{Environment}/{AccountId}";
}
