using AlpacaMcp.Simulator.Streams.Codecs;

namespace AlpacaMcp.Simulator.Streams.Trading;

/// <summary>What the trading stream answers to a client.</summary>
internal static class TradingAnswer
{
    public static WireMap Authorization(string action, string status) => new()
    {
        { "stream", "authorization" },
        { "data", new WireMap { { "action", action }, { "status", status } } },
    };

    public static WireMap Listening(bool tradeUpdates) => new()
    {
        { "stream", "listening" },
        { "data", new WireMap { { "streams", tradeUpdates ? new[] { TradeUpdate.Stream } : [] } } },
    };

    public static WireMap Error(string message) => new()
    {
        { "action", "error" },
        { "data", new WireMap { { "error_message", message } } },
    };
}
