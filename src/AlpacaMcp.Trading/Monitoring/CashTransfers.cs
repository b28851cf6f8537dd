using AlpacaMcp.Api.Account;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>Reads transfers of cash from the account's activities.</summary>
internal sealed class CashTransfers(AccountClient account, TimeProvider time)
{
    private const int PageSize = 100;

    // Nobody has five thousand transfers in a week; a broker that pages for ever has no end.
    private const int MostPages = 50;

    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(30);

    private volatile Reading? _last;

    /// <summary>The transfers from a day on; null when an entry cannot be understood, or there is no end of them.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="cash">The account's cash as just read. While it is the same nothing was paid in or out, and what was read before still holds for a while.</param>
    /// <param name="fresh">Whether to ask the broker in any case.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<TransferList?> ReadAsync(DateOnly from, decimal? cash, bool fresh, CancellationToken cancellationToken)
    {
        if (!fresh && _last is { } last && Holds(last, from, cash))
            return last.List;
        var began = time.GetTimestamp();
        if (await ListAsync(from, cancellationToken) is not { } list)
            return null;
        _last = new(list, cash, began);
        return list;
    }

    private bool Holds(Reading last, DateOnly from, decimal? cash) =>
        cash is not null && last.Cash == cash && last.List.From <= from && time.GetElapsedTime(last.Began) <= Trust;

    private async Task<TransferList?> ListAsync(DateOnly from, CancellationToken cancellationToken)
    {
        // By when they were written down, which is not the day they are booked on: asked for with some room, chosen by day.
        var query = new ActivityQuery { Types = CashTransfer.Types, After = new DateTimeOffset(TransferList.StartOf(from).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), PageSize = PageSize };
        List<AccountActivity> all = [];
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await account.ListActivitiesAsync(query, cancellationToken);
            all.AddRange(page);
            if (page.Count < PageSize)
                return Understood(from, all);
            query = query with { PageToken = page[^1].Id };
        }

        return null;
    }

    private static TransferList? Understood(DateOnly from, List<AccountActivity> all)
    {
        var transfers = all.DistinctBy(a => a.Id).Where(a => !CashTransfer.IsCanceled(a)).Select(CashTransfer.Of).ToList();
        return transfers.TrueForAll(t => t is not null) ? new(from, [.. transfers.OfType<CashTransfer>().Where(t => t.Day >= from)]) : null;
    }

    private sealed record Reading(TransferList List, decimal? Cash, long Began);
}
