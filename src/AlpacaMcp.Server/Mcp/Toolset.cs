namespace AlpacaMcp.Server.Mcp;

/// <summary>The toolsets' names.</summary>
internal static class Toolset
{
    /// <summary>Offered whatever is chosen: an agent must always be able to see where it trades and what it may.</summary>
    internal const string Status = "status";
    internal const string Account = "account";
    internal const string Trading = "trading";
    internal const string Assets = "assets";
    internal const string StockData = "stock-data";
    internal const string CryptoData = "crypto-data";

    /// <summary>What may be chosen.</summary>
    internal static IReadOnlyList<string> Choices { get; } = [Account, Trading, Assets, StockData, CryptoData];
}
