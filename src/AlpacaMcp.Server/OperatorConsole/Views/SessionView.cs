namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>Whether whoever looks may do what only the operator may.</summary>
internal sealed record SessionView
{
    public required bool Unlocked { get; init; }
    public DateTimeOffset? Until { get; init; }
    public required bool PassphraseSet { get; init; }
}
