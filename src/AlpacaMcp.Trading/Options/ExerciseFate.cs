using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Options;

/// <summary>An exercise has no id: the position that shrank tells.</summary>
internal sealed class ExerciseFate(PositionsClient positions) : IIdlessIntents
{
    public bool Settles(IntentKind kind) => kind == IntentKind.Exercise;

    public async Task<bool> HasHappenedAsync(OrderIntent intent) =>
        ((await positions.FindAsync(intent.Terms.Symbol, CancellationToken.None))?.Qty ?? 0) <= intent.Held - intent.Terms.Qty;
}
