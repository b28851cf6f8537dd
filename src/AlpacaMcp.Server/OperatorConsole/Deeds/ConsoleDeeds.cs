using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.OperatorConsole.Views;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Server.OperatorConsole.Deeds;

/// <summary>Everything that a person can do on the page: the same as the verbs of the same names.</summary>
internal static class ConsoleDeeds
{
    public static IReadOnlyList<Deed> All { get; } =
    [
        new("approve", NeedsLogin: true, NeedsReason: false, (session, body, said, _) => AnswerAsync(session, body, said, isYes: true)),
        new("deny", NeedsLogin: false, NeedsReason: false, (session, body, said, _) => AnswerAsync(session, body, said, isYes: false)),
        new("halt", NeedsLogin: false, NeedsReason: true, HaltAsync),
        new("resume", NeedsLogin: true, NeedsReason: true, (session, body, said, token) => ResumeVerb.ResumeAsync(session, body.Reason!, said, token)) { ReachesEveryAccount = true },
        new("flatten", NeedsLogin: true, NeedsReason: true, (session, body, said, token) => FlattenVerb.FlattenAsync(session, body.Symbol, body.Reason!, suspend: false, said, token)),
        new("cancel", NeedsLogin: true, NeedsReason: true, CancelAsync),
        new("accept-policy", NeedsLogin: true, NeedsReason: true, AcceptAsync),
        new("reconcile", NeedsLogin: true, NeedsReason: true, (session, _, said, token) => ReconcileVerb.CompareAsync(session, said, token)),
    ];

    private static async Task<bool> AnswerAsync(OperatorSession session, ActionBody body, TextWriter said, bool isYes)
    {
        var (book, id) = (session.Get<ApprovalBook>(), body.Id ?? "");
        if (isYes ? !book.Approve(id, body.Reason) : !book.Deny(id, body.Reason))
        {
            await said.WriteLineAsync($"{id} does not wait any more: it was answered, used, or has expired.");
            return false;
        }

        OperatorLog.Answered(session.Logger, id, isYes ? "approved" : "denied", "operator");
        await said.WriteLineAsync(isYes ? $"{id} is approved: the agent's next identical call is sent, once." : $"{id} is denied.");
        return true;
    }

    private static async Task<bool> HaltAsync(OperatorSession session, ActionBody body, TextWriter said, CancellationToken cancellationToken)
    {
        await session.Halts.HaltAsync(StopCause.Operator, "operator", body.Reason!, everywhere: true, cancellationToken); // it was asked for
        await said.WriteLineAsync("Trading is halted for every server of this home.");
        if (body.CancelOrders is not ("opening" or "all"))
            return true;
        if (!session.HasBroker)
        {
            await said.WriteLineAsync("No broker was asked: open orders are as they were.");
            return false;
        }

        var swept = await session.Get<OrderSweep>().CancelAsync(exitsToo: body.CancelOrders == "all", cancellationToken);
        foreach (var line in SweepWords.Of(swept))
            await said.WriteLineAsync(line);
        return swept is { Failed.Count: 0 };
    }

    private static async Task<bool> CancelAsync(OperatorSession session, ActionBody body, TextWriter said, CancellationToken cancellationToken)
    {
        if (body.OrderId is { } id)
        {
            var order = await session.Get<OrderDesk>().CancelAsync(id, cancellationToken);
            await said.WriteLineAsync($"The order in {order.Symbol} is {order.Status}.");
            return true;
        }

        var canceled = await session.Get<OrderDesk>().CancelAllAsync(cancellationToken);
        await said.WriteLineAsync($"{canceled.Count} cancels were sent.");
        return true;
    }

    private static async Task<bool> AcceptAsync(OperatorSession session, ActionBody body, TextWriter said, CancellationToken cancellationToken)
    {
        if (session.Plan.Policy.Hash() == body.Hash)
            return await PolicyVerb.AcceptAsync(session, body.Reason!, said, cancellationToken);
        await said.WriteLineAsync("The limits are others than those on the page by now: look at them, and accept again.");
        return false;
    }
}
