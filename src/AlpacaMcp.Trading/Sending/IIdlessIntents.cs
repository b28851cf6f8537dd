using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Sending;

/// <summary>Tells what became of intents that the broker knows by no id of ours, from what they would have changed.</summary>
internal interface IIdlessIntents
{
    bool Settles(IntentKind kind);

    /// <exception cref="Exception">As <see cref="BrokerFailure.Is"/> knows them: the broker does not say.</exception>
    Task<bool> HasHappenedAsync(OrderIntent intent);
}
