using System.CommandLine;
using System.Globalization;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp status`: where orders go, what holds trading back, the limits with their headroom, and the journal. Changes nothing.</summary>
internal sealed class StatusVerb(IReadOnlyDictionary<string, string> environment)
{
    private const int Failed = 1;
    private readonly PlanOptions plan = new(environment);

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var status = new Command("status", "Show account, state with every cause, limits with headroom, unknown orders and the journal.");
        plan.AddTo(status);
        status.SetAction(RunAsync);
        return status;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (output, worst) = (line.InvocationConfiguration.Output, 0);
        foreach (var one in plan.ReadAll(line))
        {
            if (one.Account is { } name)
                await WriteAsync(output, [$"== {name}"]);
            worst = Math.Max(worst, await ShowAsync(one, output, cancellationToken));
        }

        return worst;
    }

    private static async Task<int> ShowAsync(ServerPlan one, TextWriter output, CancellationToken cancellationToken)
    {
        await using var session = OperatorSession.Find(one);
        await WriteAsync(output, StatusLines.Home(session));
        if (!session.HasBroker)
        {
            await WriteAsync(output, ["Account:      inside a server, or nobody runs it: only what this home keeps is shown", .. StatusLines.State(session.Journal.State)]);
            return 0;
        }

        try
        {
            await WriteBrokerAsync(session, output, cancellationToken);
            return 0;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            await WriteAsync(output, [$"Account:      THE BROKER FAILED: {e.Message}", .. StatusLines.State(session.Journal.State)]);
            return Failed;
        }
    }

    private static async Task WriteBrokerAsync(OperatorSession session, TextWriter output, CancellationToken cancellationToken)
    {
        var account = await session.Get<AccountClient>().GetAsync(cancellationToken);
        var (held, moment) = (await session.Get<PositionsClient>().ListAsync(cancellationToken), await session.Get<ExchangeClock>().ReadAsync(cancellationToken));
        var report = session.Get<StandingReport>();
        await WriteAsync(output,
        [
            string.Create(CultureInfo.InvariantCulture, $"Account:      {account.AccountNumber}, equity {account.Equity:0.00} USD, {held.Count} positions"),
            $"Market:       {(moment.IsOpen ? "open" : "closed")}, exchange time {moment.Now:yyyy-MM-dd HH:mm:ss zzz}",
            .. StatusLines.State(await report.StateAsync(moment.Now, cancellationToken)),
            $"Unknown:      {await report.UnknownAsync(cancellationToken)} orders",
            $"Limits:       {report.PolicyHash}",
            .. (await session.Get<LimitReport>().ReadAsync(account, held, moment, cancellationToken)).Select(StatusLines.Limit),
        ]);
    }

    private static async Task WriteAsync(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var text in lines)
            await output.WriteLineAsync(text);
    }
}
