using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Driving;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I3: "placed" exists and is what was asked for; what says there is none is never followed by one; a failure has sent nothing.</summary>
internal sealed class NoFalseAnswer(Book book, Weather weather) : IInvariant
{
    public string Name => "I3";

    public string? Accepted(Call call, BookedOrder order) =>
        call.By is { IsOver: true, IsLost: false } by && by.Answers.Any(answer => answer.SaysNone && IsAbout(answer, order)) ? $"order {order.Number} appeared after {by}" : null;

    public string? Answered(Operation operation)
    {
        if (operation.Failure is { } failure)
            return operation.Sent.Count > 0 ? $"{operation} failed although it had sent something: {failure}" : null;
        return operation.Answers.Select(answer => Check(operation, answer)).FirstOrDefault(broken => broken is not null);
    }

    private string? Check(Operation operation, Answer answer)
    {
        if (answer.SaysNone)
            return operation.Accepted.Find(order => IsAbout(answer, order) && !IsShown(operation, order)) is { } order ? $"{operation} although order {order.Number} is in the book" : null;
        if (answer.Outcome.Kind == OutcomeKind.Unknown)
            return weather.IsCalm && operation.Sent.Exists(call => Asked.Of(call.Body).ClientOrderId == answer.Outcome.ClientOrderId) ? $"{operation} although nothing went wrong" : null;
        return answer.Outcome.Order is { } shown && book.Find(shown.Id) is { } placed
            ? Differs(operation.Wish, placed.Terms) ? $"{operation} shows an order that is not the one asked for" : null
            : $"{operation} shows an order that does not exist";
    }

    private static bool IsAbout(Answer answer, BookedOrder order) => answer.Symbol is null || answer.Symbol == order.Terms.Symbol;

    // An exit closes a symbol again when it holds some again: what it says of the second try is not about the first.
    private static bool IsShown(Operation operation, BookedOrder order) => operation.Answers.Any(answer => answer.Outcome.Order?.Id == order.Id);

    private static bool Differs(TradeOrder? wish, Asked terms) =>
        wish is not null && (wish.Symbol, wish.Side.Value == "buy", wish.Qty, wish.Notional, wish.LimitPrice) != (terms.Symbol, terms.IsBuy, terms.Qty, terms.Notional, terms.Limit);
}
