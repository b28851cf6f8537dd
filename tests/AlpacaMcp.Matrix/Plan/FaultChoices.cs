using AlpacaMcp.Matrix.Stage;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Matrix.Plan;

/// <summary>The exchange's faults with their measures, which fit the short times of <see cref="ServerSettings"/>.</summary>
internal static class FaultChoices
{
    // An attempt is given up sooner.
    private static readonly TimeSpan s_tooLong = TimeSpan.FromSeconds(1.5);

    // Absence is believed later.
    private static readonly TimeSpan s_hidden = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(50);

    public static readonly FaultChoice None = new("none", null);

    /// <summary>Each fault of the exchange at least once, the first among them none.</summary>
    public static IReadOnlyList<FaultChoice> All { get; } =
    [
        None,
        new("clock_jump", () => new ClockJump(TimeSpan.FromSeconds(90))),
        new("clock_jump_back", () => new ClockJump(TimeSpan.FromSeconds(-90))) { IsInGate = false },
        new("delay_response", () => new DelayResponse(s_tooLong)),
        new("drop_request", () => new DropRequest()),
        new("echo_request", () => new EchoRequest(500)) { IsInGate = false },
        new("garbage_html", () => new GarbageBody()),
        new("garbage_json", () => new GarbageBody(claimsJson: true)) { IsInGate = false },
        new("hide_order", () => new HideOrder(s_hidden)),
        new("hide_order_and_lose_response", () => new Layered(new LoseResponse(), new HideOrder(s_hidden))),
        new("lose_response", () => new LoseResponse()),
        new("no_response", () => new NoResponse(processed: true)),
        new("no_response_nor_processing", () => new NoResponse(processed: false)),
        new("partial_fill_before_response", () => new PartialFillBeforeResponse(50, s_moment)),
        new("refuse_connections", () => new RefuseConnections(TimeSpan.FromMilliseconds(300))),
        new("reset_before_read", () => new ResetBeforeRead()),
        new("reset_during_answer", () => new ResetDuringAnswer(40)),
        new("slow_drip", () => new SlowDrip(40, TimeSpan.FromMilliseconds(100))),
        new("status_500_after", () => new StatusAfter(500)),
        new("status_504_after", () => new StatusAfter(504)) { IsInGate = false },
        new("status_503_before", () => new StatusBefore(503)),
        new("status_429_before", () => new StatusBefore(429, TimeSpan.FromSeconds(1))) { IsInGate = false },
        new("stream_after_response", () => new StreamAfterResponse(s_moment)),
        new("stream_before_response", () => new StreamBeforeResponse(s_moment)),
        new("stream_instead_of_response", () => new StreamInsteadOfResponse()),
        new("substitute_body", () => new SubstituteBody("""{"id":"00000000-0000-0000-0000-000000000000"}""")),
        new("truncate_body", () => new TruncateBody(40)),
    ];

    /// <exception cref="FormatException">There is no such fault.</exception>
    public static FaultChoice Find(string name) =>
        All.FirstOrDefault(choice => choice.Name == name) ?? throw new FormatException($"{name} is none of {string.Join(", ", All.Select(choice => choice.Name))}.");
}
