using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>Cash that was paid in, or out when negative.</summary>
/// <param name="Day">The New York day it was booked on.</param>
/// <param name="At">When it was written down; null when the broker does not say.</param>
/// <param name="Amount">USD.</param>
/// <param name="IsJournaled">From another account of the broker's, as the money of a new paper account is.</param>
internal readonly record struct CashTransfer(DateOnly Day, DateTimeOffset? At, decimal Amount, bool IsJournaled = false)
{
    private const string Journaled = "JNLC";

    /// <summary>Deposits, withdrawals, cash journaled between accounts, and cash that came with an account transfer.</summary>
    internal static IReadOnlyList<string> Types { get; } = ["CSD", "CSW", Journaled, "ACATC"];

    internal static bool IsCanceled(AccountActivity activity) => string.Equals(activity.Status, "canceled", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the entry lacks its amount or its day.</summary>
    internal static CashTransfer? Of(AccountActivity activity) =>
        activity.NetAmount is { } amount && (activity.Date ?? (activity.CreatedAt is { } at ? TradingDay.Of(at) : null)) is { } day
            ? new CashTransfer(day, activity.CreatedAt, amount, activity.ActivityType == Journaled)
            : null;
}
