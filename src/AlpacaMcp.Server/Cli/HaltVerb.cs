using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp halt`: stops trading of every server of this home. Anybody may halt, whatever is broken; only the operator resumes.</summary>
internal sealed class HaltVerb(IReadOnlyDictionary<string, string> environment)
{
    private const string By = "operator";
    private const string All = "all";

    private readonly PlanOptions plan = new(environment);
    private readonly Option<string> reason = ReasonOption.Create(isRequired: false);

    private readonly Option<string?> cancelOrders = new("--cancel-orders")
    { Description = "Then cancel open orders: those that do more than reduce, or all.", Arity = ArgumentArity.ZeroOrOne, HelpName = "all" };

    private readonly Option<bool> suspend = new("--suspend")
    { Description = "At last suspend trading at the broker too, for everybody who uses the account." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var halt = new Command("halt", "Stop all trading of this home's servers now. Needs no passphrase and no keys.") { reason, cancelOrders, suspend };
        cancelOrders.AcceptOnlyFromAmong(All);
        plan.AddTo(halt);
        halt.SetAction(RunAsync);
        return halt;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (plans, why) = (Plans(line), ReasonOption.Read(line, reason));
        foreach (var one in plans)
            await HaltAsync(line, one, why, cancellationToken);
        var isDone = true;
        foreach (var one in plans)
            isDone &= await FollowAsync(line, one, why, cancellationToken);
        return isDone ? 0 : 1;
    }

    private static async Task HaltAsync(ParseResult line, ServerPlan one, string why, CancellationToken cancellationToken)
    {
        await using var session = OperatorSession.Find(one);
        await session.Halts.HaltAsync(StopCause.Operator, By, why, everywhere: true, cancellationToken);
        await line.InvocationConfiguration.Output.WriteLineAsync($"Trading is halted for every server of {one.Journal.Folder}. To go on: alpaca-mcp resume --reason …");
    }

    private async Task<bool> FollowAsync(ParseResult line, ServerPlan one, string why, CancellationToken cancellationToken)
    {
        await using var session = OperatorSession.Find(one);
        if (session.HasBroker)
            return await FollowAsync(line, session, why, cancellationToken);
        await line.InvocationConfiguration.Output.WriteLineAsync("No broker was asked: the halt holds for every account of this home, and open orders are as they were.");
        return line.GetResult(cancelOrders) is null && !line.GetValue(suspend);
    }

    /// <summary>What a halt does at the broker, in this order; nothing of it can undo the halt.</summary>
    private async Task<bool> FollowAsync(ParseResult line, OperatorSession session, string why, CancellationToken cancellationToken)
    {
        var output = line.InvocationConfiguration.Output;
        if (await session.FindOtherAccountAsync(cancellationToken) is { } another)
        {
            await output.WriteLineAsync($"Nothing was done at the broker: {another}");
            return line.GetResult(cancelOrders) is null && !line.GetValue(suspend);
        }

        if (!await session.Halts.TryHoldAccountAsync(StopCause.Operator, By, why, cancellationToken))
            await output.WriteLineAsync("The broker does not say which account the keys belong to; the halt holds for every account of this home.");
        var isDone = true;
        if (line.GetResult(cancelOrders) is not null)
        {
            var swept = await session.Get<OrderSweep>().CancelAsync(exitsToo: line.GetValue(cancelOrders) == All, cancellationToken);
            foreach (var said in SweepWords.Of(swept))
                await output.WriteLineAsync(said);
            isDone = swept is { Failed.Count: 0 };
        }

        return (!line.GetValue(suspend) || await Suspension.TryAsync(session, output, cancellationToken)) && isDone;
    }

    /// <summary>Settings that no server would start with must not keep anybody from halting the ones that run.</summary>
    private IReadOnlyList<ServerPlan> Plans(ParseResult line)
    {
        var plans = plan.ReadAllOrHome(line, out var refusal);
        if (refusal is not null)
            line.InvocationConfiguration.Error.WriteLine($"The settings cannot be used ({refusal}); the home {plan.Home} is halted.");
        return plans;
    }
}
