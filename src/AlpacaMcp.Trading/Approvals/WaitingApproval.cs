namespace AlpacaMcp.Trading.Approvals;

/// <summary>An approval and whose account it is for.</summary>
/// <param name="Environment">simulator, paper or live.</param>
/// <param name="AccountId">The account's id at the broker.</param>
/// <param name="Approval">As it stands.</param>
public sealed record WaitingApproval(string Environment, string AccountId, Approval Approval)
{
    internal static WaitingApproval Of(string scope, Approval approval) => scope.Split('/') is [var environment, var account] ? new(environment, account, approval) : new(scope, "", approval);
}
