namespace AlpacaMcp.Server.Resources;

/// <summary>A resource somebody asks for.</summary>
/// <param name="Uri">As it was written: whoever subscribes is told in the same words.</param>
/// <param name="Entry">What it is.</param>
/// <param name="Value">What stands in the braces of its template, or empty.</param>
internal sealed record ResourceAddress(string Uri, ResourceEntry Entry, string Value);
