using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Sending;

/// <summary>
/// The one source of order ids: <c>amcp-INSTALLATION-INTENT</c>. The installation part is the journal's own, so that an order
/// at the broker tells whose it is; the intent part is random per decision and is what makes a resend harmless.
/// </summary>
internal sealed class IntentIds(IOrderJournal journal, RandomDigits digits)
{
    private const string Product = "amcp-";

    /// <summary>Under an id of our own making the order is ours however the broker words it; a caller's id may belong to an earlier order.</summary>
    internal async ValueTask<bool> IsOursAsync(string id, OrderTerms terms, Order found) => await MadeAsync(id, CancellationToken.None) || terms.AreMetBy(found);

    /// <summary>True for an id made by this journal, or by what it was restored from: an order under it cannot be anybody else's.</summary>
    internal async ValueTask<bool> MadeAsync(string id, CancellationToken cancellationToken) =>
        id.StartsWith(Product, StringComparison.Ordinal)
        && (await journal.InstallationsAsync(cancellationToken)).Any(installation => id.StartsWith(Prefix(installation), StringComparison.Ordinal));

    internal async ValueTask<string> NextAsync(CancellationToken cancellationToken) =>
        Prefix(await journal.InstallationAsync(cancellationToken)) + digits(20);

    private static string Prefix(string installation) => $"{Product}{installation}-";
}
