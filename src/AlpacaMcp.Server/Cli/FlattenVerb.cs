using System.CommandLine;
using System.Globalization;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Mcp.Replies.Trading;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp flatten`: the operator's exit in any state. Halts, cancels, closes, waits, and at last suspends at the broker.</summary>
internal sealed class FlattenVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PlanOptions plan = new(environment);
    private readonly Option<string> reason = ReasonOption.Create();

    private readonly Argument<string?> symbol = new("symbol")
    { Description = "The one position to close; without it all of them.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<bool> suspend = new("--suspend") { Description = "At last suspend trading at the broker too." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var flatten = new Command("flatten", "Halt, cancel open orders, and close one position or all by market orders. Needs the operator's passphrase, except at a simulated exchange.")
        { symbol, reason, suspend };
        plan.AddTo(flatten);
        flatten.SetAction(RunAsync);
        return flatten;
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (why, one) = (ReasonOption.Read(line, reason), line.GetValue(symbol)?.Trim().ToUpperInvariant());
        var deed = new OperatorDeed(plan, terminal) { WhenUncertain = home => HaltHomeAsync(home, why, line.InvocationConfiguration.Output, cancellationToken) };
        return deed.RunAsync(line, one is null ? "flatten" : $"flatten {one}", why, session => FlattenAsync(session, one, why, line.GetValue(suspend), line.InvocationConfiguration.Output, cancellationToken), cancellationToken);
    }

    /// <summary>Halts, cancels, closes one position or all, and waits until they are gone.</summary>
    internal static async Task<bool> FlattenAsync(OperatorSession session, string? one, string why, bool suspend, TextWriter output, CancellationToken cancellationToken)
    {
        if (!session.HasBroker)
        {
            await output.WriteLineAsync("The exchange lives inside a server and vanishes with it: nothing can be closed from outside. Use alpaca-mcp halt, or close_all_positions before it.");
            return false;
        }

        await session.Halts.HaltAsync(StopCause.Operator, "operator", why, everywhere: false, cancellationToken);
        await output.WriteLineAsync("Trading is halted. To go on later: alpaca-mcp resume --reason …");
        var closed = await session.Get<OperatorExit>().CloseAsync(one, cancellationToken);
        foreach (var view in closed.Select(ClosedView.Of))
            await output.WriteLineAsync(InWords(view));
        var left = await session.Get<OperatorExit>().WaitAsync(one, Patience, cancellationToken);
        foreach (var position in left)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"STILL HELD: {position.Qty} {position.Symbol}. If its closing order waits for the market, it stays open; alpaca-mcp status shows it."));
        if (left.Count == 0)
            await output.WriteLineAsync(one is null ? "Nothing is held any more." : $"{one} is not held any more.");
        return (!suspend || await Suspension.TryAsync(session, output, cancellationToken)) && left.Count == 0;
    }

    /// <summary>The halt comes first, also where nothing can be closed.</summary>
    internal static async Task HaltHomeAsync(OperatorSession home, string why, TextWriter output, CancellationToken cancellationToken)
    {
        await home.Halts.HaltAsync(StopCause.Operator, "operator", why, everywhere: true, cancellationToken);
        await output.WriteLineAsync("Trading is halted for every server of this home. NOTHING WAS CLOSED; open orders are as they were.");
    }

    private static string InWords(ClosedView view) => view.Order is { } order
        ? string.Create(CultureInfo.InvariantCulture, $"{view.Symbol}: {order.Side} {order.Qty} as order {order.Id}, {order.Status}.")
        : $"{view.Symbol}: NOT CLOSED ({view.Code}). {view.Message ?? view.BrokerMessage}";
}
