namespace AlpacaMcp.Server.Resources;

/// <summary>A resource of one account, or a template of them.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Entry">What it is.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Feeds">What tells of its changes.</param>
/// <param name="Offers">Whether a tool is offered.</param>
internal sealed record OfferedResource(string Account, ResourceEntry Entry, ResourceEntry.Reader Read, ResourceFeeds Feeds, Func<string, bool> Offers)
{
    internal bool IsTemplate => Entry.Parameter is not null;

    /// <summary>What an address means here; null when it is another's. A value that cannot be one is refused.</summary>
    internal ResourceAddress? At(string uri)
    {
        if (!IsTemplate)
            return Entry.Uri == uri ? new(uri, this, "") : null;
        return uri.Length > Entry.Stem.Length && uri.StartsWith(Entry.Stem, StringComparison.Ordinal)
            ? new(uri, this, Entry.Spell(Uri.UnescapeDataString(uri[Entry.Stem.Length..]), Offers))
            : null;
    }
}
