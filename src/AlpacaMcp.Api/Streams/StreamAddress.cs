namespace AlpacaMcp.Api.Streams;

/// <summary>Where the streams are: beside the REST APIs, encrypted unless on this machine.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/streaming-market-data"/>
internal static class StreamAddress
{
    public static Uri Trading(AlpacaApiOptions options) => At(options.TradingUrl, options.TradingUrl.Host, "/stream");

    public static Uri Data(AlpacaApiOptions options, string path) => At(options.DataUrl, DataHost(options.DataUrl.Host), path);

    /// <summary>Alpaca streams market data from a host of its own.</summary>
    private static string DataHost(string host) =>
        host.StartsWith("data.", StringComparison.OrdinalIgnoreCase) && host.EndsWith(".alpaca.markets", StringComparison.OrdinalIgnoreCase) ? $"stream.{host}" : host;

    /// <summary>Options take http on loopback only.</summary>
    private static Uri At(Uri rest, string host, string path) =>
        new UriBuilder(rest.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs, host, rest.Port, path).Uri;
}
