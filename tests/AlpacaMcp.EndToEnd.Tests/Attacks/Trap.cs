using System.Net;
using System.Net.Sockets;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>A port on this machine that attacks name as an address to go to. Whoever connects has been led there.</summary>
internal sealed class Trap : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public Trap() => _listener.Start();

    public string Authority => _listener.LocalEndpoint.ToString() ?? "";

    /// <summary>Whether anybody connected.</summary>
    public bool IsSprung => _listener.Pending();

    public void Dispose() => _listener.Dispose();
}
