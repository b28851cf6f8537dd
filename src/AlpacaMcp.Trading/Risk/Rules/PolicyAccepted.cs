namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>A file that loosens a limit loosens nothing: first the operator accepts it.</summary>
internal sealed class PolicyAccepted : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk.Journal.Loosened is { Count: > 0 } loosened
        ? new(
            RiskCode.PolicyNotAccepted,
            $"Limits are looser than the operator accepted: {string.Join("; ", loosened)}.",
            "The operator accepts them with alpaca-mcp policy accept, or puts the settings back. Reducing orders and cancels still work.")
        : null;
}
