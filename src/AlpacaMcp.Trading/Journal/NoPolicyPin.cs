namespace AlpacaMcp.Trading.Journal;

/// <summary>Pins nothing.</summary>
internal sealed class NoPolicyPin : IPolicyPin
{
    public IReadOnlyList<string> Loosened(string? pinned) => [];

    public AcceptedPolicy? Next(string? pinned) => null;
}
