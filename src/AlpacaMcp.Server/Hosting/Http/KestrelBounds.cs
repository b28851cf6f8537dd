using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>What one connection may take of the server before anything is known about it.</summary>
internal static class KestrelBounds
{
    /// <summary>Connections at once. Idle ones are cheap; streams are counted by themselves.</summary>
    internal const int MostConnections = 1024;

    private const int HeaderBytes = 16 * 1024;
    private const int Headers = 64;
    private const int LineBytes = 4 * 1024;

    /// <summary>Sets them. TLS and HTTP/2 are the proxy's.</summary>
    internal static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowHostHeaderOverride = false;
        kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http1);
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = RequestBody.Largest;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = Headers;
        limits.MaxRequestLineSize = LineBytes;
        limits.MaxConcurrentConnections = MostConnections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
