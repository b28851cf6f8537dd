using AlpacaMcp.Api.Locates;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Locates;

/// <summary>A locate has no id of ours: one on its terms that was not there before tells.</summary>
internal sealed class LocateFate(LocatesClient locates) : IIdlessIntents
{
    public bool Settles(IntentKind kind) => kind == IntentKind.Locate;

    public async Task<bool> HasHappenedAsync(OrderIntent intent) => await FindAsync(intent) is not null;

    /// <exception cref="Exception">As <see cref="BrokerFailure.Is"/> knows them: the broker does not say.</exception>
    internal async Task<Locate?> FindAsync(OrderIntent intent)
    {
        var page = await locates.ListAsync(LocateTerms.Among(intent.Terms.Symbol), settling: true, CancellationToken.None);
        return page.Locates.FirstOrDefault(locate => intent.Known?.Contains(locate.Id) != true && LocateTerms.AreMetBy(intent.Terms, locate));
    }
}
