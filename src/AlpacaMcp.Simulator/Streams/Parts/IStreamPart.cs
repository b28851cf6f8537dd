using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Market;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>Makes one kind of messages for one connection.</summary>
internal interface IStreamPart
{
    /// <summary>What is told at an instant on the grid of five seconds.</summary>
    IEnumerable<WireMap> At(DateTimeOffset at, Subscription wanted);

    /// <summary>What a changed subscription is told at once.</summary>
    IEnumerable<WireMap> First(DateTimeOffset at, Subscription before, Subscription wanted) => [];
}
