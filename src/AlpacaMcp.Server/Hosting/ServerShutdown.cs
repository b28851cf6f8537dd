namespace AlpacaMcp.Server.Hosting;

/// <summary>How long an end may take.</summary>
internal static class ServerShutdown
{
    /// <summary>For requests in flight, within the five seconds that the whole process has.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    /// <summary>For everything that ends in an orderly way; what still runs then is left to the journal.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3.5);

    /// <summary>For the whole process, counted from the signal.</summary>
    public static readonly TimeSpan ProcessTimeout = TimeSpan.FromSeconds(5);
}
