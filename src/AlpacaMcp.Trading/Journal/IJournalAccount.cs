namespace AlpacaMcp.Trading.Journal;

/// <summary>Says whose rows are written.</summary>
internal interface IJournalAccount
{
    /// <summary>The same where it is known already; null before anybody has asked.</summary>
    JournalScope? Known => null;

    /// <exception cref="Exception">As <see cref="BrokerFailure.Is"/> knows them: the broker was never reached.</exception>
    ValueTask<JournalScope> ScopeAsync(CancellationToken cancellationToken);
}
