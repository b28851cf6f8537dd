using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Logging;

/// <summary>Denials, halts, breakers, approvals, and what the limits could not see.</summary>
internal static class RiskEvents
{
    public static readonly IReadOnlyList<EventSchema> All =
    [
        Of("order_denied", LogLevel.Warning, "An order was not sent.", EventFields.ClientOrderId, EventFields.Symbol, EventFields.Codes),
        Of("exercise_denied", LogLevel.Warning, "An instruction to exercise, or to let lapse, was not sent.", EventFields.What, EventFields.Codes),
        Of("locate_denied", LogLevel.Warning, "A locate was not sent.", EventFields.Symbol, EventFields.Codes),
        Of("approval_asked", LogLevel.Information, "An order waits for a person.", EventFields.ClientOrderId, EventFields.Symbol, EventFields.ApprovalId),
        Of("approval_answered", LogLevel.Information, "A person said yes or no.", EventFields.ApprovalId, EventFields.Answer, EventFields.By),
        Of("approval_used", LogLevel.Information, "An order goes out on a person's yes.", EventFields.ClientOrderId, EventFields.ApprovalId),
        Of("trading_halted", LogLevel.Warning, "Trading is halted.", EventFields.By, EventFields.Reason, EventFields.Milliseconds),
        Of("halt_file_found", LogLevel.Warning, "A HALT file halted trading.", EventFields.Reason),
        Of("halt_in_file_only", LogLevel.Error, "The halt is in force, but could not be journaled.", EventFields.Problem),
        Of("trading_resumed", LogLevel.Warning, "The operator lifted every halt.", EventFields.Reason),
        Of("rejection_breaker", LogLevel.Warning, "Too many rejections: only reducing orders pass.", EventFields.Reason),
        Of("loss_breaker", LogLevel.Warning, "Too much was lost: only reducing orders pass.", EventFields.Cause, EventFields.Reason),
        Of("monitor_blind", LogLevel.Warning, "Losses and rejections cannot be watched now.", EventFields.Problem),
        Of("peak_unknown", LogLevel.Error, "The journal does not give the peak that losses are measured by.", EventFields.Problem),
        Of("broker_clock_unread", LogLevel.Warning, "Rejections are counted by our own day.", EventFields.Problem),
        Of("broker_unreadable", LogLevel.Warning, "Something the limits need could not be read; opening orders are denied.", EventFields.What, EventFields.Failure),
        Of("policy_accepted", LogLevel.Warning, "The operator accepted the limits as they are set.", EventFields.Hash),
    ];

    private static EventSchema Of(string name, LogLevel level, string means, params IReadOnlyList<EventField> fields) => new(name, LogCategory.Risk, level, means, fields);
}
