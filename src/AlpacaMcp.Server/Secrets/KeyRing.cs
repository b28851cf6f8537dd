using AlpacaMcp.Api;

namespace AlpacaMcp.Server.Secrets;

/// <summary>The credential in force. Another may take its place while the server runs: <see cref="KeyRotation"/>.</summary>
internal sealed class KeyRing(FoundCredential found) : IAlpacaCredentials
{
    private volatile AlpacaCredential _current = found.Credential;

    /// <inheritdoc/>
    public AlpacaCredential Current => _current;

    /// <summary>The file that may bring another; null when none can come.</summary>
    public string? File => found.File;

    /// <summary>What the source holds now.</summary>
    public AlpacaCredential Read() => found.Again();

    /// <summary>From the next request on this one is sent.</summary>
    public void Adopt(AlpacaCredential next) => _current = next;
}
