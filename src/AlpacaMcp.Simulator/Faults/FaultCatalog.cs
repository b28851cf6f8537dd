namespace AlpacaMcp.Simulator.Faults;

/// <summary>Every fault there is.</summary>
/// <remarks>A name that does not resolve is not among them: no server can produce it, for its client never gets as far.</remarks>
public static class FaultCatalog
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The faults that can be scheduled, by class name.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        new("clock_jump", typeof(ClockJump), fields => new ClockJump(fields.Span("seconds", -366 * Day, 366 * Day))),
        new("delay_response", typeof(DelayResponse), fields => new DelayResponse(fields.Span("seconds", TimeSpan.Zero, Day))),
        new("drop_request", typeof(DropRequest), _ => new DropRequest()),
        new("echo_request", typeof(EchoRequest), fields => new EchoRequest(fields.Status())),
        new("garbage_body", typeof(GarbageBody), fields => new GarbageBody(fields.Word("as", "html", "json") == "json")),
        new("hide_order", typeof(HideOrder), Hide),
        new("lose_response", typeof(LoseResponse), _ => new LoseResponse()),
        new("no_response", typeof(NoResponse), fields => new NoResponse(fields.Flag("processed"))),
        new("partial_fill_before_response", typeof(PartialFillBeforeResponse), fields =>
            new PartialFillBeforeResponse(fields.Percent(), fields.Span("seconds", TimeSpan.Zero, Day))),
        new("refuse_connections", typeof(RefuseConnections), fields => new RefuseConnections(fields.Span("seconds", TimeSpan.Zero, Day))),
        new("reset_before_read", typeof(ResetBeforeRead), _ => new ResetBeforeRead()),
        new("reset_during_answer", typeof(ResetDuringAnswer), fields => new ResetDuringAnswer(fields.Count("body_bytes", 0))),
        new("slow_drip", typeof(SlowDrip), fields =>
            new SlowDrip(fields.Count("bytes", 1), fields.Span("seconds", TimeSpan.FromMilliseconds(1), Day))),
        new("status_after", typeof(StatusAfter), fields =>
            new StatusAfter(fields.Status(), fields.OptionalSpan("retry_after", Day), fields.RetryAfterIsDate())),
        new("status_before", typeof(StatusBefore), fields =>
            new StatusBefore(fields.Status(), fields.OptionalSpan("retry_after", Day), fields.RetryAfterIsDate())),
        new("stream_after_response", typeof(StreamAfterResponse), fields => new StreamAfterResponse(fields.Span("seconds", TimeSpan.Zero, Day))),
        new("stream_before_response", typeof(StreamBeforeResponse), fields => new StreamBeforeResponse(fields.Span("seconds", TimeSpan.Zero, Day))),
        new("stream_instead_of_response", typeof(StreamInsteadOfResponse), _ => new StreamInsteadOfResponse()),
        new("substitute_body", typeof(SubstituteBody), fields => new SubstituteBody(fields.RequiredText("body"))),
        new("truncate_body", typeof(TruncateBody), fields => new TruncateBody(fields.Count("body_bytes", 0))),
    ];

    /// <summary>The name of a fault's kind; null for a fault of a test's own.</summary>
    internal static string? NameOf(IFault fault) => All.FirstOrDefault(kind => kind.Type == fault.GetType())?.Name;

    private static HideOrder Hide(ScriptFields fields) => fields.Has("lookups")
        ? new HideOrder(fields.Count("lookups", 1))
        : new HideOrder(fields.Span("seconds", TimeSpan.Zero, Day));
}
