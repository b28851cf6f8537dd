using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Options;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Server.Mcp.Replies.Tables;
using BenchmarkDotNet.Attributes;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>From what the client read of Alpaca to the JSON that a model reads.</summary>
/// <remarks>Public and not sealed: the benchmarks' runner derives from it.</remarks>
public class ReplySuite
{
    private static readonly BarsPage s_bars = ReplyExamples.Bars(390);
    private static readonly OptionSnapshotsPage s_chain = ReplyExamples.Chain(50);
    private static readonly IReadOnlyList<Position> s_positions = ReplyExamples.Positions(20);
    private static readonly Timeframe s_minute = new("1Min", TimeUnit.Minute);
    private static readonly TimeRange s_day = new(ReplyExamples.Open, null);
    private static readonly PriceHeading s_heading = new("indicative", "regular", ReplyExamples.Now);
    private static readonly Standing s_standing = new("simulator", "unknown");

    [Benchmark(Description = "390 one-minute bars")]
    public byte[] Bars() => Json(BarsReply.Of(s_minute, "iex", s_day, s_bars));

    [Benchmark(Description = "a chain of 100 option contracts")]
    public byte[] Chain() => Json(OptionChainReply.Of(s_chain, s_heading, isBrief: false));

    [Benchmark(Description = "20 positions")]
    public byte[] Positions() => Json(PositionsReply.Of(s_standing, s_positions));

    private static byte[] Json<T>(T reply) => JsonSerializer.SerializeToUtf8Bytes(reply, (JsonTypeInfo<T>)ToolJson.Options.GetTypeInfo(typeof(T)));
}
