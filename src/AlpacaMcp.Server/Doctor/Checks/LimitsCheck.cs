using AlpacaMcp.Trading.Journal.Auditing;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>The limits in force, against those that were accepted.</summary>
internal sealed class LimitsCheck : ICheck
{
    public string Name => "limits";

    public bool IsPerAccount => true;

    public async Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken)
    {
        if (examined.Refusal is not null)
            return examined.NothingToAsk;
        var text = $"{PolicyFields.All.Count} limits, hash {examined.Plan.Policy.Hash()}";
        var looser = examined.Broker is { } broker && (await broker.AccountAsync()).Value is { } account ? Loosened(examined, account.Id) : [];
        return looser.Count == 0
            ? Finding.Ok($"{text}.")
            : Finding.Fail($"{text}; nothing opens, for looser than accepted: {string.Join("; ", looser)}.", "Look with alpaca-mcp policy show, then alpaca-mcp policy accept --reason …");
    }

    private static IReadOnlyList<string> Loosened(Examined examined, Guid account)
    {
        using var journal = JournalReader.Open(examined.Plan.Journal, out _, isUntouched: true);
        return journal?.Loosened(examined.Plan.Profile.Environment, account, examined.Plan.Policy) ?? [];
    }
}
