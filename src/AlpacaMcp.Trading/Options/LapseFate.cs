using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Options;

/// <summary>Nothing tells before the evening whether an instruction to lapse arrived: until then it counts as if it had.</summary>
internal sealed class LapseFate : IIdlessIntents
{
    public bool Settles(IntentKind kind) => kind == IntentKind.Lapse;

    public Task<bool> HasHappenedAsync(OrderIntent intent) => Task.FromResult(true);
}
