using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Options;

/// <summary>
/// An exercise shows by its activity, or by contracts that are gone and that nobody has sold. Alpaca may write the activity down only on the next
/// day; and a position alone also falls by a sale and stays by a purchase.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/docs/options-trading#option-activities"/>
internal sealed class ExerciseFate(PositionsClient positions, AccountClient account) : IIdlessIntents
{
    private const string Fill = "FILL";
    private const string Exercised = "OPEXC";
    private const int MostCompared = 100;

    public bool Settles(IntentKind kind) => kind == IntentKind.Exercise;

    /// <summary>The latest activity of each kind; what comes after it may be the exercise's.</summary>
    internal async Task<IReadOnlyList<string>> MarkAsync(CancellationToken cancellationToken) =>
        [.. (await ListAsync(Fill, 1, cancellationToken)).Concat(await ListAsync(Exercised, 1, cancellationToken)).Select(a => a.Id)];

    public async Task<bool> HasHappenedAsync(OrderIntent intent)
    {
        // First: a sale in between must not look like an exercise.
        var held = (await positions.FindAsync(intent.Terms.Symbol, CancellationToken.None))?.Qty ?? 0;
        var traded = (await ListNewAsync(Fill, intent)).Sum(fill => fill.Side == "buy" ? fill.Qty : -fill.Qty) ?? 0;
        return held <= intent.Held + traded - intent.Terms.Qty || (await ListNewAsync(Exercised, intent)).Any();
    }

    private async Task<IEnumerable<AccountActivity>> ListNewAsync(string type, OrderIntent intent) => intent.KnownActivities is not { } known ? [] :
        (await ListAsync(type, MostCompared, CancellationToken.None)).TakeWhile(a => !known.Contains(a.Id)).Where(a => a.Symbol == intent.Terms.Symbol);

    // Of one type each: in a list of both, an exercise is dated by its day alone and stands below the day's fills.
    private Task<IReadOnlyList<AccountActivity>> ListAsync(string type, int most, CancellationToken cancellationToken) =>
        account.ListActivitiesAsync(new ActivityQuery { Types = [type], Direction = SortDirection.Desc, PageSize = most }, cancellationToken);
}
