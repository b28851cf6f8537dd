using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Risk;

/// <summary>For the operator's commands: they see what is looser than accepted, and pin nothing. Their environment may not be the server's.</summary>
internal sealed class ComparedPolicy(PolicyPin pin) : IPolicyPin
{
    public IReadOnlyList<string> Loosened(string? pinned) => pin.Loosened(pinned);

    public AcceptedPolicy? Next(string? pinned) => null;
}
