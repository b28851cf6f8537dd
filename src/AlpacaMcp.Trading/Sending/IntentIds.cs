using System.Security.Cryptography;

namespace AlpacaMcp.Trading.Sending;

/// <summary>
/// The one source of order ids: <c>amcp-INSTALLATION-INTENT</c>. The installation part is random per journal, so that an order
/// at the broker tells whose it is; the intent part is random per decision and is what makes a resend harmless.
/// </summary>
internal sealed class IntentIds
{
    private readonly string _prefix = $"amcp-{RandomNumberGenerator.GetHexString(8, lowercase: true)}-";

    /// <summary>True for an id made here: an order under it cannot be anybody else's.</summary>
    internal bool Made(string id) => id.StartsWith(_prefix, StringComparison.Ordinal);

    internal string Next() => _prefix + RandomNumberGenerator.GetHexString(20, lowercase: true);
}
