using System.Collections.Concurrent;
using AlpacaMcp.Load.Calls;
using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Load.Judging;

/// <summary>Every order asked for, by its client_order_id, and what was last said of it.</summary>
internal sealed class Asked
{
    private readonly ConcurrentDictionary<string, AskedOrder> _orders = new();

    /// <summary>Those whose fate nobody has told, oldest first.</summary>
    public IReadOnlyList<LoadCall> Open => [.. _orders.Values.Where(order => order.Last.Kind is ClaimKind.Died or ClaimKind.Unknown or ClaimKind.NotAgain).Select(order => order.Call)];

    public int Count => _orders.Count;

    /// <summary>One answer to one call; no answer is one, too.</summary>
    public void Add(LoadCall call, CallReply reply)
    {
        ArgumentNullException.ThrowIfNull(call.ClientOrderId);
        var claim = Of(reply);
        _orders.AddOrUpdate(call.ClientOrderId, _ => new(call, claim, WasPlaced(claim)), (_, known) => known with { Last = claim, WasPlaced = known.WasPlaced ?? WasPlaced(claim) });
    }

    /// <summary>Compares what was said with the exchange's book and the journal.</summary>
    public OrderVerdict Judged(IReadOnlyList<BookedOrder> book, IReadOnlyList<JournalIntent>? journal)
    {
        var byId = book.ToLookup(order => order.ClientOrderId);
        return new()
        {
            Asked = _orders.Count,
            Booked = book.Count,
            Findings = [.. Duplicates(byId), .. Losses(byId, journal), .. _orders.SelectMany(pair => FalseAnswers(pair.Key, pair.Value, byId))],
        };
    }

    // The exchange takes an id once; an order sent twice would have an id that nobody gave.
    private IEnumerable<Finding> Duplicates(ILookup<string, BookedOrder> book) =>
        book.Where(same => same.Count() > 1 || !_orders.ContainsKey(same.Key))
            .Select(same => new Finding(FindingKind.Duplicate, $"{same.Key} is at the exchange {same.Count()} times{(_orders.ContainsKey(same.Key) ? "" : ", and nobody asked for it")}"));

    private static IEnumerable<Finding> Losses(ILookup<string, BookedOrder> book, IReadOnlyList<JournalIntent>? journal)
    {
        if (journal is null)
            return [new(FindingKind.Lost, "the journal cannot be read")];
        var rows = journal.Select(intent => intent.ClientOrderId).ToHashSet();
        return
        [
            .. book.Where(order => !rows.Contains(order.Key)).Select(order => new Finding(FindingKind.Lost, $"{order.Key} is at the exchange and in no row of the journal")),
            .. journal.Where(intent => intent.IsOpen).Select(intent => new Finding(FindingKind.Other, $"the journal leaves {intent.ClientOrderId} {intent.State}")),
            .. journal.Where(intent => !intent.IsOpen && intent.IsNotPlaced == book.Contains(intent.ClientOrderId))
                .Select(intent => new Finding(FindingKind.FalseAnswer, $"the journal calls {intent.ClientOrderId} {intent.State}, and it is {(intent.IsNotPlaced ? "" : "not ")}at the exchange")),
        ];
    }

    private static IEnumerable<Finding> FalseAnswers(string id, AskedOrder order, ILookup<string, BookedOrder> book)
    {
        var there = book[id].Select(booked => booked.Id).ToList();
        if (order.WasPlaced is { } shown && !there.Contains(shown))
            yield return new(FindingKind.FalseAnswer, $"{id} was called placed as {shown}, which the exchange does not have");
        if (order.Last.Kind == ClaimKind.NotPlaced && there.Count > 0)
            yield return new(FindingKind.FalseAnswer, $"{id} was called {order.Last}, and it is at the exchange");
    }

    // A request that was turned away at the door is an answer about the order, too: it was not sent.
    private static Claim Of(CallReply reply) => reply switch
    {
        { Claim: { } claim } => claim,
        { IsShed: true } => new(ClaimKind.NotPlaced, reply.Code),
        _ => new(ClaimKind.Died, reply.Code),
    };

    private static Guid? WasPlaced(Claim claim) => claim.Kind == ClaimKind.Placed ? claim.OrderId : null;
}
