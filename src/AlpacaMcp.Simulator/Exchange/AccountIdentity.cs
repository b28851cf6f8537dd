using System.Globalization;
using System.Security.Cryptography;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Id and number of an account: they alone do not come from the seed, so that a new exchange is never taken for an old one.</summary>
internal sealed record AccountIdentity(Guid Id, string Number)
{
    public static AccountIdentity New() => new(
        new Guid(RandomNumberGenerator.GetBytes(16)),
        $"PA{RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture)}");
}
