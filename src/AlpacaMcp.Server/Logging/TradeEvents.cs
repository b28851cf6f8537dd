using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Logging;

/// <summary>What became of orders, exercises and locates.</summary>
internal static class TradeEvents
{
    public static readonly IReadOnlyList<EventSchema> All =
    [
        Of("order_placed", LogLevel.Information, "The broker has the order.", EventFields.ClientOrderId, EventFields.OrderId, EventFields.Status),
        Of("order_rejected", LogLevel.Warning, "The broker refused the order.", EventFields.ClientOrderId, EventFields.HttpStatus, EventFields.BrokerCode.OrAbsent),
        Of("order_unanswered", LogLevel.Warning, "The broker did not answer; the order is looked for.", EventFields.ClientOrderId, EventFields.Failure, EventFields.InDoubt),
        Of("order_lookup_failed", LogLevel.Warning, "An order could not be looked up; it is tried again.", EventFields.ClientOrderId, EventFields.Failure),
        Of("order_settled", LogLevel.Warning, "The fate of an order that was not answered for, or not sent.", EventFields.ClientOrderId, EventFields.State),
        Of("unknown_settled", LogLevel.Warning, "What became of an order whose fate was open before.", EventFields.ClientOrderId, EventFields.Found),
        Of("order_canceled", LogLevel.Information, "A cancel arrived at the broker.", EventFields.OrderId),
        Of("orders_canceled", LogLevel.Information, "A cancel of every open order arrived at the broker.", EventFields.Count),
        Of("order_replaced", LogLevel.Information, "A changed order took the place of another one.", EventFields.ClientOrderId, EventFields.OldOrderId),
        Of("close_placed", LogLevel.Information, "The broker has an order that closes a position, all or in part.", EventFields.ClientOrderId, EventFields.Symbol),
        Of("exercise_instructed", LogLevel.Information, "The broker took an instruction to exercise, or to let lapse.", EventFields.Qty, EventFields.Contract),
        Of("exercise_rejected", LogLevel.Warning, "The broker refused such an instruction.", EventFields.Contract, EventFields.HttpStatus),
        Of("exercise_unanswered", LogLevel.Warning, "The broker did not answer to such an instruction.", EventFields.Contract, EventFields.Failure),
        Of("exercise_unseen", LogLevel.Warning, "What became of such an instruction could not be read; it is tried again.", EventFields.Contract, EventFields.Failure),
        Of("locate_created", LogLevel.Information, "The broker has the locate.", EventFields.LocateId, EventFields.Symbol, EventFields.Status),
        Of("locate_rejected", LogLevel.Warning, "The broker refused the locate.", EventFields.Symbol, EventFields.HttpStatus),
        Of("locate_unanswered", LogLevel.Warning, "The broker did not answer; the locate is looked for.", EventFields.Symbol, EventFields.Failure),
        Of("locates_unreadable", LogLevel.Warning, "The account's locates could not be read; it is tried again.", EventFields.Failure),
        Of("reconciled", LogLevel.Information, "Broker and journal were compared.", EventFields.Unknown, EventFields.Orphans, EventFields.Ambiguous, EventFields.Foreign),
        Of("reconcile_failed", LogLevel.Warning, "Broker and journal could not be compared; nothing opens before.", EventFields.Failure),
    ];

    private static EventSchema Of(string name, LogLevel level, string means, params IReadOnlyList<EventField> fields) => new(name, LogCategory.Trades, level, means, fields);
}
