using System.Text;
using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Histories.Driving;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Histories.Judging;

/// <summary>Sees everything and forgets nothing: asks each invariant at each event and keeps the first that broke.</summary>
internal sealed class Oracle(Trace trace, Tally tally)
{
    private readonly List<IInvariant> _invariants = [];

    public Violation? Violation { get; private set; }

    public void Watch(params IEnumerable<IInvariant> invariants) => _invariants.AddRange(invariants);

    public void Begun(Operation? by) => Ask(invariant => invariant.Begun(by));

    public void Sent(Call call)
    {
        trace.Note("sent", call.Copy, call.By?.Number ?? -1, call.Method, () => $"{call.Path} {Encoding.UTF8.GetString(call.Body)}");
        tally.Count("requests");
        call.By?.HasCanceled |= call.Method == "DELETE";
        if (!call.IsWrite)
            return;
        tally.Count("sent");
        if (call.By?.Sent.Exists(earlier => Asked.Of(earlier.Body) == Asked.Of(call.Body)) == true)
            tally.Count("resent");
        Ask(invariant => invariant.Sent(call));
        call.By?.Sent.Add(call);
    }

    public void DiskFull(ServerCopy copy)
    {
        trace.Note("disk full", copy.Number);
        tally.Count("disk full");
    }

    public void Killed(ServerCopy copy, string where)
    {
        trace.Note("killed", copy.Number, 0, where);
        tally.Count($"killed:{where}");
    }

    public void Arrived(Call call, Fate fate, Reply? reply)
    {
        trace.Note("arrived", (int)fate.Trouble, reply?.Status ?? 0, call.Method);
        if (call.IsWrite && fate.Trouble != Trouble.None)
            tally.Count($"write:{fate.Trouble}");
        if (call.IsWrite && reply is { Status: 422 } && reply.Body.AsSpan().IndexOf("must be unique"u8) >= 0)
            tally.Count("duplicate");
    }

    public void Accepted(Call call, BookedOrder order)
    {
        trace.Note("accepted", order.Number, call.By?.Number ?? -1, order.Terms.Symbol, () => order.Terms.ToString());
        tally.Count("accepted");
        call.By?.Accepted.Add(order);
        Ask(invariant => invariant.Accepted(call, order));
    }

    public void Answered(Operation operation)
    {
        trace.Note("answered", operation.Number, operation.Copy.Number, operation.InWords, () => operation.Failure?.Message ?? "");
        foreach (var word in operation.Words)
            tally.Count(word);
        foreach (var objection in operation.Answers.SelectMany(answer => answer.Outcome.Objections).DistinctBy(objection => objection.Code))
            tally.Count($"denied:{objection.Code}");
        if (operation.Answers.Any(answer => answer.Outcome is { Kind: OutcomeKind.Denied, ClientOrderId: not null }))
            tally.Count("refused at the gate");
        Ask(invariant => invariant.Answered(operation));
    }

    public void Recovered() => Ask(invariant => invariant.Recovered());

    public void AtEnd() => Ask(invariant => invariant.AtEnd());

    public void Fail(string invariant, string what) => Violation ??= new(invariant, what);

    private void Ask(Func<IInvariant, string?> look)
    {
        foreach (var invariant in _invariants)
        {
            if (look(invariant) is { } broken)
                Fail(invariant.Name, broken);
        }
    }
}
