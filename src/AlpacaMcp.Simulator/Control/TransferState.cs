namespace AlpacaMcp.Simulator.Control;

/// <summary>A transfer of cash that was made.</summary>
/// <param name="ActivityType">CSD or CSW, as the activities show it.</param>
/// <param name="Amount">USD, negative when paid out.</param>
/// <param name="Cash">All cash after it, USD.</param>
internal sealed record TransferState(string ActivityType, decimal Amount, decimal Cash);
