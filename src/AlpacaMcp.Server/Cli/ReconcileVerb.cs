using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Reconciliation;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp reconcile`: compares the broker's orders with the journal. Sends nothing; what it finds may hold trading back.</summary>
internal sealed class ReconcileVerb(IReadOnlyDictionary<string, string> environment)
{
    private const int Failed = 1;
    private readonly PlanOptions plan = new(environment);

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var reconcile = new Command("reconcile", "Look for orders of unknown fate, and compare the broker's orders with the journal.");
        plan.AddTo(reconcile);
        reconcile.SetAction(RunAsync);
        return reconcile;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (output, error) = (line.InvocationConfiguration.Output, line.InvocationConfiguration.Error);
        await using var session = OperatorSession.Find(plan.Read(line));
        if (!session.HasBroker)
        {
            await error.WriteLineAsync("The exchange lives inside a server, or nobody runs it: only that server can compare. Use its tool reconcile.");
            return Failed;
        }

        if (await session.FindOtherAccountAsync(cancellationToken) is { } another)
            throw new StartupRefusedException(another);

        try
        {
            return await CompareAsync(session, output, cancellationToken) ? 0 : Failed;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            await error.WriteLineAsync($"The broker failed, which is no finding: {e.Message}");
            return Failed;
        }
    }

    /// <summary>Compares, and says what was found; false when not all is well.</summary>
    internal static async Task<bool> CompareAsync(OperatorSession session, TextWriter output, CancellationToken cancellationToken)
    {
        if (await session.Get<Reconciler>().RunAsync(cancellationToken) is not { } found)
        {
            await output.WriteLineAsync("The journal cannot be read.");
            return false;
        }

        await WriteAsync(output, found);
        return found is { Unknown: 0, Orphans.Count: 0, Ambiguous.Count: 0 };
    }

    private static async Task WriteAsync(TextWriter output, Comparison found)
    {
        await output.WriteLineAsync($"Settled: {found.Settled}. Still unknown: {found.Unknown}. Orphans: {found.Orphans.Count}. Ambiguous: {found.Ambiguous.Count}. Open orders of others: {found.Foreign.Count}.");
        foreach (var order in found.Orphans)
            await output.WriteLineAsync($"  orphan     {order.Id} {order.ClientOrderId} {order.Symbol} {order.Status}: counted now; only reducing orders pass until you resume");
        foreach (var order in found.Ambiguous)
            await output.WriteLineAsync($"  ambiguous  {order.Id} {order.ClientOrderId} {order.Symbol} {order.Status}: was held for never placed; trading is halted");
    }
}
