using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace AlpacaMcp.Simulator.Hosting.Network;

/// <summary>Ends a connection with a TCP reset, which its client cannot take for a clean close.</summary>
internal static class ConnectionReset
{
    /// <summary>Closing without lingering sends the reset; what was not sent yet is lost.</summary>
    public static void Send(IFeatureCollection features) =>
        features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Close(timeout: 0);
}
