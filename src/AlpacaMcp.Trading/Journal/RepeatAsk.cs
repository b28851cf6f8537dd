using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Journal;

/// <summary>Which earlier intents a decision would repeat.</summary>
/// <param name="Terms">Of the same order.</param>
/// <param name="Since">Decided after this.</param>
internal readonly record struct RepeatAsk(OrderTerms Terms, DateTimeOffset Since);
