using System.Text.Json;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Holds the limits in force against those that were accepted last. The first ones are accepted as they are, tighter ones at once, looser ones by the operator only.</summary>
internal sealed class PolicyPin(RiskPolicy policy) : IPolicyPin
{
    private const string AtStart = "start";

    private readonly string _hash = policy.Hash();
    private volatile Comparison? _last;

    public IReadOnlyList<string> Loosened(string? pinned)
    {
        if (pinned is null)
            return [];
        if (_last is { } last && last.Pinned == pinned)
            return last.Loosened; // Asked in every decision; the pin hardly ever changes.
        return (_last = new(pinned, Accepted(pinned) is { } accepted ? policy.LooserThan(accepted) : ["the limits accepted last cannot be read"])).Loosened;
    }

    public AcceptedPolicy? Next(string? pinned) => Loosened(pinned).Count == 0 && (pinned is null || Accepted(pinned)?.Hash() != _hash) ? Now(AtStart) : null;

    /// <summary>The limits in force as accepted.</summary>
    /// <param name="by">start or operator.</param>
    internal AcceptedPolicy Now(string by) => new(_hash, by, RiskPolicyJson.Write(policy));

    private static RiskPolicy? Accepted(string pinned)
    {
        try
        {
            return JsonSerializer.Deserialize(pinned, JournalJson.Default.AcceptedPolicy) is { Limits: { } limits } ? RiskPolicyJson.Read(limits) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Comparison(string Pinned, IReadOnlyList<string> Loosened);
}
