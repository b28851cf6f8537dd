using System.Net;

namespace AlpacaMcp.Server.Hosting;

/// <summary>What may be written after --port.</summary>
internal static class PortNumber
{
    /// <summary>The port; refuses what is none.</summary>
    public static int Checked(int port) => port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort
        ? port
        : throw new StartupRefusedException($"--port {port} is not a port. Allowed: 0 to 65535.");

    /// <summary>The refusal when another program has the port.</summary>
    public static StartupRefusedException InUse(int port) => new($"Port {port} is in use. Choose another with --port.");
}
