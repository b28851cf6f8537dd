namespace AlpacaMcp.Server.Secrets;

/// <summary>The store's file.</summary>
/// <param name="Form">Which form this is.</param>
/// <param name="Entries">Each name once.</param>
internal sealed record StoreContent(int Form, IReadOnlyList<SealedEntry> Entries);
