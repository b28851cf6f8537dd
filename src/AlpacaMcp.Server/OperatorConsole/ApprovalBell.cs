using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.OperatorConsole.Reading;
using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>Rings the terminal when an order begins to wait for a person.</summary>
internal sealed class ApprovalBell(ServerPlan plan, TextWriter terminal)
{
    private const char Bell = '\a';
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>Listens until it is cancelled. No broker is asked.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        HashSet<string> told = [];
        await using var home = OperatorSession.OfHome(plan);
        while (!cancellationToken.IsCancellationRequested)
        {
            var waiting = home.Get<ApprovalBook>().Waiting();
            foreach (var one in waiting.Where(one => told.Add(one.Approval.Id)))
                await terminal.WriteLineAsync($"{Bell}{one.Approval.Id} waits for an answer: {PageWords.Sentence(one.Approval.Order)}; asked by {one.Approval.Caller}.");
            told.IntersectWith(waiting.Select(one => one.Approval.Id));
            await Task.Delay(Between, plan.Time, cancellationToken);
        }
    }
}
