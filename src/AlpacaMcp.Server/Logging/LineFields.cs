namespace AlpacaMcp.Server.Logging;

/// <summary>The fields that any line may have, in the order in which they are written.</summary>
internal static class LineFields
{
    public static readonly EventField Time = new("Time", FieldKind.Text, "When, UTC, ISO 8601 with microseconds.");
    public static readonly EventField Level = new("Level", FieldKind.Text, "`debug`, `information`, `warning` or `error`.");
    public static readonly EventField Category = new("Category", FieldKind.Text, "The file set: `trades`, `risk`, `performance`, `security` or `application`.");
    public static readonly EventField Event = new("Event", FieldKind.Text, "Which event, as listed below.");
    public static readonly EventField Instance = new("Instance", FieldKind.Text, "The process that wrote it, as in the file's name.");
    public static readonly EventField Message = new("Message", FieldKind.Text, "The event in a sentence, for a person.");
    public static readonly EventField CorrelationId = new EventField("CorrelationId", FieldKind.Text, "The tool call or resource read it belongs to: one for each. With a trace, its W3C trace id and span id.").OrAbsent;
    public static readonly EventField Tool = new EventField("Tool", FieldKind.Text, "The tool that was called, or the resource that was read.").OrAbsent;
    public static readonly EventField Account = new EventField("Account", FieldKind.Text, "The account as the operator calls it, or its environment: `simulator`, `paper` or `live`. Never the broker's number.").OrAbsent;
    public static readonly EventField Principal = new EventField("Principal", FieldKind.Text, "Who called, where callers show who they are.").OrAbsent;
    public static readonly EventField ClientOrderId = new EventField("ClientOrderId", FieldKind.Text, "The intent, and the order's `client_order_id` at the broker. On every line that is about an order.").OrAbsent;
    public static readonly EventField Exception = new EventField("Exception", FieldKind.Text, "Type, message and stack of what was thrown, at most 16,000 characters.").OrAbsent;

    /// <summary>What comes from the scope of the call or the order rather than from the event.</summary>
    public static readonly IReadOnlyList<EventField> Scoped = [CorrelationId, Tool, Account, Principal, ClientOrderId];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<EventField> All = [Time, Level, Category, Event, Instance, Message, .. Scoped, Exception];
}
