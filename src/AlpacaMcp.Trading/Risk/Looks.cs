using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Risk;

/// <summary>
/// Whether a denial is worth another look: it may rest on counting an order twice, or on a round of reads that was under way before its order came.
/// Orders on their way, and orders not met before, may be counted twice this time and not the next; where nothing is new, looking again hardly helps.
/// </summary>
internal sealed class Looks
{
    private const int Most = 12;
    private const int ThatNothingNewCosts = 4;

    private readonly HashSet<string> _met = [];
    private int _spent;

    /// <summary>Counts a look that ended in a denial, and says whether there may be another.</summary>
    internal bool AllowAnother(RiskCase? judged)
    {
        if (judged is not ({ MayCountTwice: true } or { Snapshot.WasUnderWay: true }))
            return false;
        var isMoving = false;
        foreach (var intent in judged.Journal.Unreflected)
            isMoving |= _met.Add(intent.ClientOrderId) || intent.State == IntentState.Sending;
        _spent += isMoving ? 1 : ThatNothingNewCosts;
        return _spent < Most;
    }
}
