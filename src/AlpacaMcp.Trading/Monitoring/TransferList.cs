using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>The transfers of cash from a day on.</summary>
/// <param name="From">The first day it knows.</param>
/// <param name="All">In no order.</param>
internal sealed record TransferList(DateOnly From, IReadOnlyList<CashTransfer> All)
{
    // A transfer may be dated days before it is written down.
    private const int DaysBack = 7;

    internal static DateOnly StartOf(DateOnly today) => today.AddDays(-DaysBack);

    internal decimal SumFrom(DateOnly day) => All.Where(transfer => transfer.Day >= day).Sum(transfer => transfer.Amount);

    /// <summary>What is known today, to hold a later sum against.</summary>
    internal TransferMark Mark(DateOnly today) => new(StartOf(today), SumFrom(StartOf(today)));

    /// <summary>What has come since the mark was made.</summary>
    internal decimal Since(TransferMark mark) => SumFrom(mark.From) - mark.Sum;
}
