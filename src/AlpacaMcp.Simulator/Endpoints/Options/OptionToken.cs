using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>Where the next page of contracts begins: after a symbol.</summary>
internal static class OptionToken
{
    public static string After(string symbol) => TokenText.Pack(symbol);

    /// <summary>The symbol, or null where the text is no token.</summary>
    public static string? Parse(string text) => TokenText.Unpack(text) is { } symbol && OccSymbol.Parse(symbol) is not null ? symbol : null;
}
