using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Judging;

/// <summary>Compares what the agent was told, and what the journal says, with the exchange's book.</summary>
internal static class Judge
{
    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    public static IReadOnlyList<Finding> Judged(Evidence evidence) =>
    [
        .. Duplicates(evidence),
        .. Losses(evidence),
        .. evidence.Attempts.SelectMany((attempt, index) => FalseAnswers(attempt, index + 1, evidence.Orders)),
        .. (evidence.Journal ?? []).SelectMany(intent => FalseRows(intent, evidence.Orders)),
        .. evidence.Wrongs.Select(wrong => new Finding(FindingKind.Other, wrong)),
    ];

    // The agent wants one order, and one more for each time it forces one.
    private static IEnumerable<Finding> Duplicates(Evidence evidence)
    {
        var intents = 1 + evidence.Attempts.Count(attempt => attempt.IsForced);
        if (evidence.Orders.Count > intents)
            yield return new(FindingKind.Duplicate, $"{evidence.Orders.Count} orders for {intents} intent(s): {string.Join(", ", evidence.Orders.Select(order => order.ClientOrderId))}");
    }

    private static IEnumerable<Finding> Losses(Evidence evidence)
    {
        if (evidence.Journal is null)
            yield return new(FindingKind.Lost, "the journal cannot be read");
        foreach (var order in evidence.Orders.Where(order => evidence.Journal?.All(intent => intent.ClientOrderId != order.ClientOrderId) == true))
            yield return new(FindingKind.Lost, $"{order.ClientOrderId} is at the exchange and in no row of the journal");
        foreach (var id in evidence.UnwrittenAtDeath)
            yield return new(FindingKind.Lost, $"{id} was at the exchange, and in no row of the journal that the dead process left");
    }

    // What the journal believes, the next answer will say.
    private static IEnumerable<Finding> FalseRows(JournalIntent intent, IReadOnlyList<BookOrder> orders)
    {
        var isThere = orders.Any(order => order.ClientOrderId == intent.ClientOrderId);
        if (intent.IsOpen)
            yield return new(FindingKind.Other, $"the journal leaves {intent.ClientOrderId} {intent.State}");
        else if (intent.IsNotPlaced == isThere)
            yield return new(FindingKind.FalseAnswer, $"the journal calls {intent.ClientOrderId} {intent.State}, and it is {(isThere ? "" : "not ")}at the exchange");
    }

    private static IEnumerable<Finding> FalseAnswers(Attempt attempt, int number, IReadOnlyList<BookOrder> orders) => attempt.Claim.Kind switch
    {
        ClaimKind.Placed => FalselyPlaced(attempt.Claim, number, orders),
        ClaimKind.NotPlaced => FalselyNotPlaced(attempt, number),
        _ => [],
    };

    private static IEnumerable<Finding> FalselyPlaced(Claim claim, int number, IReadOnlyList<BookOrder> orders)
    {
        var order = orders.FirstOrDefault(order => order.Id == claim.OrderId);
        if (order is null)
            yield return new(FindingKind.FalseAnswer, $"answer {number} shows order {claim.OrderId}, which the exchange does not have");
        else if (order.ClientOrderId != claim.ClientOrderId)
            yield return new(FindingKind.FalseAnswer, $"answer {number} calls order {claim.OrderId} {claim.ClientOrderId}; it is {order.ClientOrderId}");
    }

    private static IEnumerable<Finding> FalselyNotPlaced(Attempt attempt, int number)
    {
        var (id, after) = (attempt.GivenId ?? attempt.Claim.ClientOrderId, attempt.After ?? []);
        var there = id is null
            ? attempt.IsShared ? [] : after.Where(order => attempt.Before.All(before => before.Id != order.Id))
            : after.Where(order => order.ClientOrderId == id);
        foreach (var order in there)
            yield return new(FindingKind.FalseAnswer, $"answer {number} was {attempt.Claim}, and {order.ClientOrderId} is at the exchange");
    }
}
