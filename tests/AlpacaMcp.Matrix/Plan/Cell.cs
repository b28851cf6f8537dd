using System.Globalization;

namespace AlpacaMcp.Matrix.Plan;

/// <summary>One run of the product: what goes wrong on the wire, whether the exchange takes the order, where the process dies, what is ordered.</summary>
internal sealed record Cell
{
    private const string Again = "forced_again";

    /// <summary>One of <see cref="FaultChoices.All"/>.</summary>
    public required string Fault { get; init; }

    /// <summary>How many requests in a row meet the fault.</summary>
    public int Times { get; init; } = 1;

    /// <summary>False when the exchange refuses every order until the agent has been answered, or the process has died.</summary>
    public bool IsAccepted { get; init; } = true;

    public KillPoint Kill { get; init; }

    /// <summary>Of <see cref="KillPoint.AnyMoment"/>: how long after the agent's call.</summary>
    public int KillMilliseconds { get; init; }

    public OrderKind Kind { get; init; }

    /// <summary>True when the agent gives a client_order_id.</summary>
    public bool GivesId { get; init; }

    public Lookups Lookups { get; init; }

    /// <summary>Servers on one home, all asked for the same order at once.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>True when the agent wants the same order once more at the end, and says so.</summary>
    public bool Forces { get; init; }

    /// <summary>True when all of this can happen together: closing a position takes no id, and only a new order without one is ever taken for a repeat.</summary>
    public bool IsPossible => !(Kind == OrderKind.Close && GivesId) && !(Forces && (GivesId || Kind is not (OrderKind.Market or OrderKind.Limit)));

    /// <summary>The name it is printed and called by.</summary>
    public override string ToString() => string.Join('.', Parts.Take(Forces ? 8 : 7));

    private string[] Parts =>
    [
        $"{Fault}-{Times}",
        IsAccepted ? "accepted" : "refused",
        Kill == KillPoint.AnyMoment ? string.Create(CultureInfo.InvariantCulture, $"any_moment-{KillMilliseconds}") : Words.Of(Kill),
        Words.Of(Kind),
        GivesId ? "id" : "no_id",
        $"lookups_{Words.Of(Lookups)}",
        Copies == 1 ? "one_copy" : $"{Copies}_copies",
        Again,
    ];

    /// <exception cref="FormatException">It is no cell's name.</exception>
    public static Cell Parse(string name)
    {
        if (name.Split('.') is not [var fault, var fate, var kill, var kind, var id, var lookups, var copies, .. var again])
            throw new FormatException($"A cell has seven or eight parts, such as {new Cell { Fault = "lose_response" }}; got {name}.");
        var cell = new Cell
        {
            Fault = FaultChoices.Find(Before(fault)).Name,
            Times = After(fault),
            IsAccepted = fate == "accepted",
            Kill = Words.Read<KillPoint>(Before(kill)),
            KillMilliseconds = After(kill),
            Kind = Words.Read<OrderKind>(kind),
            GivesId = id == "id",
            Lookups = Words.Read<Lookups>(lookups.Replace("lookups_", "", StringComparison.Ordinal)),
            Copies = copies == "one_copy" ? 1 : After("copies-" + Before(copies, '_')),
            Forces = again is [Again],
        };
        return cell.ToString() == name && cell.IsPossible ? cell : throw new FormatException($"{name} is no cell; the nearest is {cell}.");
    }

    private static string Before(string word, char mark = '-') => word.Split(mark)[0];

    private static int After(string word) =>
        word.Split('-') is [_, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
}
