namespace AlpacaMcp.Simulator.Tests.Streams;

/// <summary>Order bodies.</summary>
internal static class Orders
{
    public static string Market(string symbol, int qty, string side = "buy") =>
        $$"""{"symbol":"{{symbol}}","qty":"{{qty}}","side":"{{side}}","type":"market","time_in_force":"day"}""";

    /// <summary>A buy that does not fill.</summary>
    public static string Limit(string symbol, int qty) =>
        $$"""{"symbol":"{{symbol}}","qty":"{{qty}}","side":"buy","type":"limit","limit_price":"1","time_in_force":"day"}""";
}
