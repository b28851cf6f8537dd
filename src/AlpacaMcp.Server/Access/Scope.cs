using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Access;

/// <summary>What a token may be good for. None of them resumes, approves or changes a limit: that is the operator's command line.</summary>
internal static class Scope
{
    /// <summary>Everything that changes nothing.</summary>
    internal const string Read = "alpaca:read";

    /// <summary>Orders, positions, watchlists, settings of the account; and everything that reads.</summary>
    internal const string Trade = "alpaca:trade";

    /// <summary>To halt, to compare with the broker, and to read the journal.</summary>
    internal const string Operate = "alpaca:operate";

    private const string Prefix = "alpaca:";

    internal static IReadOnlyList<string> All { get; } = [Read, Trade, Operate];

    /// <summary>Those of the words that are scopes here, with what they include. Others are of other servers.</summary>
    internal static IReadOnlySet<string> Granted(IEnumerable<string> words)
    {
        var granted = words.Where(All.Contains).ToHashSet(StringComparer.Ordinal);
        if (granted.Contains(Trade))
            granted.Add(Read);
        return granted;
    }

    /// <summary>What an operator writes, with or without the prefix.</summary>
    internal static string Parse(string word)
    {
        var scope = word.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? word.ToLowerInvariant() : Prefix + word.ToLowerInvariant();
        return All.Contains(scope) ? scope : throw new StartupRefusedException($"There is no scope \"{word}\". Allowed: {string.Join(", ", All)}.");
    }
}
