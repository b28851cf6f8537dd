using System.Text.Json;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Risk;

/// <summary>The operator's yes to looser limits. A running server with the same limits opens again with its next order.</summary>
public sealed class PolicyAcceptance
{
    private readonly RiskPolicy _policy;
    private readonly IPolicyPin _pin;
    private readonly IStateJournal _journal;

    internal PolicyAcceptance(RiskPolicy policy, IPolicyPin pin, IStateJournal journal) => (_policy, _pin, _journal) = (policy, pin, journal);

    /// <summary>The limits as they are set now against those that were accepted last.</summary>
    /// <exception cref="JournalUnavailableException">The journal cannot be read, or the broker does not say which account it is about.</exception>
    public async Task<PolicyStanding> ShowAsync(CancellationToken cancellationToken)
    {
        var pinned = await _journal.PolicyAsync(cancellationToken);
        var accepted = pinned is null ? null : JsonSerializer.Deserialize(pinned, JournalJson.Default.AcceptedPolicy);
        return new(_policy.Hash(), accepted?.Hash, accepted?.By, _pin.Loosened(pinned));
    }

    /// <summary>Accepts the limits as they are set now.</summary>
    /// <param name="reason">Why, for the journal.</param>
    /// <param name="cancellationToken">Gives up before it is written.</param>
    /// <returns>What was looser before.</returns>
    /// <exception cref="JournalUnavailableException">It could not be written.</exception>
    public async Task<PolicyStanding> AcceptAsync(string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var before = await ShowAsync(cancellationToken);
        if (before.Loosened.Count > 0)
            await _journal.AcceptPolicyAsync(new PolicyPin(_policy).Now("operator") with { Reason = reason }, cancellationToken);
        return before;
    }
}
