using AlpacaMcp.Api;

namespace AlpacaMcp.Server.Secrets;

/// <summary>The credential in force. Another may take its place while the server runs: <see cref="KeyRotation"/>.</summary>
internal sealed class KeyRing : IAlpacaCredentials
{
    private readonly FoundCredential _found;
    private readonly Redactor _redactor;
    private volatile AlpacaCredential _current;

    /// <param name="found">The first one.</param>
    /// <param name="redactor">Told of each before it is used.</param>
    public KeyRing(FoundCredential found, Redactor redactor)
    {
        (_found, _redactor, _current) = (found, redactor, found.Credential);
        redactor.Learn(found.Credential.Secret);
    }

    /// <inheritdoc/>
    public AlpacaCredential Current => _current;

    /// <summary>The file that may bring another; null when none can come.</summary>
    public string? File => _found.File;

    /// <summary>What the source holds now.</summary>
    public AlpacaCredential Read()
    {
        var read = _found.Again();
        _redactor.Learn(read.Secret); // It is tried at the broker before it is adopted.
        return read;
    }

    /// <summary>From the next request on this one is sent.</summary>
    public void Adopt(AlpacaCredential next) => _current = next;
}
