namespace AlpacaMcp.Server.Resources;

/// <summary>A resource somebody asks for.</summary>
/// <param name="Uri">As it was written: whoever subscribes is told in the same words.</param>
/// <param name="Resource">What it is.</param>
/// <param name="Value">What stands in the braces of its template, or empty.</param>
internal sealed record ResourceAddress(string Uri, OfferedResource Resource, string Value)
{
    internal ResourceEntry Entry => Resource.Entry;

    internal Task<string> ReadAsync(CancellationToken cancellationToken) => Resource.Read(Value, cancellationToken);

    /// <summary>Calls back at every change; null when nothing tells of its changes.</summary>
    internal ResourceWatch? Watch(Action changed) => Entry.Watch?.Invoke(Resource.Feeds, Value, changed);
}
