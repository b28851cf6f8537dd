namespace AlpacaMcp.Server.Resources;

/// <summary>Reads a resource as JSON; the value is what stands in the braces of its template, or empty.</summary>
internal delegate Task<string> ResourceReader(string value, CancellationToken cancellationToken);
