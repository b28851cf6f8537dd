using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Account;

/// <summary>The account's value over time, and what it comes to; dollars and percent.</summary>
/// <param name="Environment">Where it is.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Timeframe">Length of a row's window.</param>
/// <param name="BaseValue">What the whole is counted from.</param>
/// <param name="BaseValueAsof">The trading day whose close that is.</param>
/// <param name="Equity">At the end.</param>
/// <param name="ProfitLoss">Equity less base value: deposits and withdrawals are in it.</param>
/// <param name="ProfitLossPercent">The same of the base value.</param>
/// <param name="Cashflow">Money that came and went, by activity type.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Columns">What the numbers of a row are.</param>
/// <param name="Rows">Rows under the shared part of their time: UTC, for days New York's.</param>
/// <param name="Note">What is not shown.</param>
internal sealed record PortfolioHistoryReply(
    string Environment,
    string Account,
    string Timeframe,
    decimal? BaseValue,
    DateOnly? BaseValueAsof,
    decimal? Equity,
    decimal? ProfitLoss,
    decimal? ProfitLossPercent,
    IReadOnlyDictionary<string, decimal>? Cashflow,
    int Count,
    IReadOnlyList<string> Columns,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>> Rows,
    string? Note);
