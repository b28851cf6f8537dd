using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Contracts of one kind in one option order: its largest leg.</summary>
internal sealed class MaxOptionContracts : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk.Options is not { } options || options.Contracts <= risk.Policy.MaxOptionContracts
        ? null
        : new(
            RiskCode.OptionContracts,
            $"{risk.Order.Label}: the largest leg is {options.Contracts.Text()} contracts; the limit is {risk.Policy.MaxOptionContracts.Text()} per order.",
            "Lower qty. Only the operator can raise the limit.",
            "qty",
            options.Contracts,
            risk.Policy.MaxOptionContracts);
}
