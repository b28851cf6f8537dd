using System.Security.Cryptography;

namespace AlpacaMcp.Trading.Journal;

/// <summary>A journal in memory has one process, and it lives.</summary>
internal sealed class LocalOwners : IOwners
{
    public string Me { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    public bool IsAlive(string owner) => owner == Me;
}
