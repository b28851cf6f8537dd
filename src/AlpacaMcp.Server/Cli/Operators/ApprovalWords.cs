using System.Globalization;
using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>What waits for a person, for that person: the exact order, what it may cost, who asked and why.</summary>
internal static class ApprovalWords
{
    /// <summary>The lines.</summary>
    public static string Of(WaitingApproval one) => string.Join(
        Environment.NewLine,
        string.Create(CultureInfo.InvariantCulture, $"{one.Approval.Id}  until {one.Approval.ExpiresAt:HH:mm:ss} UTC  {one.Environment}, account {one.AccountId}"),
        $"  {one.Approval.Order}",
        $"  {Cost(one.Approval)}asked by {one.Approval.Caller} because {string.Join("; ", one.Approval.Reasons)}");

    private static string Cost(Approval approval)
    {
        if (approval.Cost is not { } cost)
            return "";
        var share = approval.EquityPercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $", {percent:0.##} % of equity") : "";
        return string.Create(CultureInfo.InvariantCulture, $"at worst {cost:0.00} USD{share}; ");
    }
}
