using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>What requests for option prices have in common.</summary>
internal static class OptionRequest
{
    internal const int MostContracts = 1000;

    /// <summary>The feed asked for, or the one that goes with the plan: who pays for SIP has OPRA, others would be refused it.</summary>
    internal static OptionFeed Feed(OptionFeed? asked, TradingOptions trading) =>
        asked ?? (trading.Feed == DataFeed.Sip ? OptionFeed.Opra : OptionFeed.Indicative);

    internal static string Underlying(string text) => Ticker("underlying_symbol", text, "a stock or fund such as AAPL");

    internal static string? Root(string? text) => text is null ? null : Ticker("root_symbol", text, "an option root such as AAPL or AAPL1");

    internal static DateTimeOffset? Since(string? text, DateTimeOffset now) => When.Instant("updated_since", text, When.NewYork, endOfDay: false, now);

    internal static decimal? Strike(string name, decimal? strike) => strike is null or > 0 and < 100_000
        ? strike
        : throw ToolErrorException.InvalidArgument(name, $"{name} must be above 0 and below 100000 dollars; got {strike}.");

    private static string Ticker(string name, string text, string expected) => Symbols.Upper(text) is var symbol && SymbolForm.IsTicker(symbol)
        ? symbol
        : throw ToolErrorException.InvalidArgument(name, $"{name} must be {expected}; got '{OutsideText.Clean(text, 40)}'.");
}
