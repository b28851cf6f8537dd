namespace AlpacaMcp.Api;

/// <summary>Asked before each request and each login to a stream, so that keys may change while the process runs.</summary>
public interface IAlpacaCredentials
{
    /// <summary>The credential in force.</summary>
    AlpacaCredential Current { get; }
}
