using System.Net;

namespace AlpacaMcp.Server.Hosting;

/// <summary>The only servers that keys are ever sent to, besides loopback.</summary>
internal static class AlpacaHosts
{
    public static readonly Uri PaperTrading = new("https://paper-api.alpaca.markets");
    public static readonly Uri LiveTrading = new("https://api.alpaca.markets");
    public static readonly Uri MarketData = new("https://data.alpaca.markets");

    /// <summary>Whether the origin is this machine. Names other than localhost could be resolved to anywhere.</summary>
    public static bool IsLoopback(Uri origin) => IsLoopback(origin.IdnHost);

    /// <summary>Whether the host, without its port, is this machine.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
