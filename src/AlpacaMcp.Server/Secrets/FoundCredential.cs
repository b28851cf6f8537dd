using AlpacaMcp.Api;

namespace AlpacaMcp.Server.Secrets;

/// <summary>What was found, where, and how to look there again.</summary>
/// <param name="Credential">Who asks.</param>
/// <param name="Source">Where it was found, in words.</param>
/// <param name="File">The file that holds it and may be changed while the server runs; null when it cannot change.</param>
/// <param name="Again">Reads it anew.</param>
internal sealed record FoundCredential(AlpacaCredential Credential, string Source, string? File, Func<AlpacaCredential> Again);
