using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Histories.Driving;

/// <summary>One call of a desk, from its start to its answer, and everything at the broker that came of it.</summary>
internal sealed class Operation(int number, string what, ServerCopy copy, DateTimeOffset startedAt)
{
    private static readonly AsyncLocal<Operation?> Ambient = new();

    /// <summary>The operation on whose behalf the running code runs; null in a server's own background work.</summary>
    public static Operation? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public int Number => number;

    public string What => what;

    public ServerCopy Copy => copy;

    public DateTimeOffset StartedAt => startedAt;

    /// <summary>The order asked for; null for whatever does not name one.</summary>
    public TradeOrder? Wish { get; init; }

    /// <summary>The operator's own exit: it passes a halt.</summary>
    public bool IsOperators { get; init; }

    /// <summary>Its requests that create or change an order and have left, whole.</summary>
    public List<Call> Sent { get; } = [];

    /// <summary>True once a request to cancel has left for it.</summary>
    public bool HasCanceled { get; set; }

    /// <summary>Orders that came of them.</summary>
    public List<BookedOrder> Accepted { get; } = [];

    /// <summary>One answer, or one for each position closed.</summary>
    public IReadOnlyList<Answer> Answers { get; set; } = [];

    public Exception? Failure { get; set; }

    public bool IsOver { get; set; }

    /// <summary>
    /// True once one of its requests was in trouble. From then on its caller stays: hanging up while the client pauses before a retry
    /// goes on in the thread pool.
    /// </summary>
    public bool IsInTrouble { get; set; }

    /// <summary>True once its copy is dead: nobody hears its answer.</summary>
    public bool IsLost => !copy.IsAlive;

    /// <summary>The answer in a few words, the same in every run.</summary>
    public IEnumerable<string> Words => Failure is { } failure
        ? [$"{What}:{failure.GetType().Name}"]
        : Answers.Count == 0 ? [$"{What}:done"] : Answers.Select(answer => $"{What}:{answer.Outcome.Kind}");

    public string InWords => $"{string.Join(' ', Words)} {string.Join(' ', Answers.SelectMany(answer => answer.Outcome.Objections).Select(objection => objection.Code))}";

    public override string ToString() => $"operation {Number} ({InWords})";
}
