using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp approvals`: what waits for a person, and the operator's answer. To approve sends nothing.</summary>
internal sealed class ApprovalsVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private const int NotDone = 1;
    private const int Refused = StartupRefusedException.ExitCode;
    private const string Simulator = "simulator";

    private readonly Argument<string> id = new("id") { Description = "The approval, as the agent was told it." };
    private readonly Option<string> reason = ReasonOption.Create(isRequired: false);
    private readonly Option<string?> home = new("--home") { Description = "The folder of the server's journal; over ALPACA_MCP_HOME and ALPACA_MCP_SIMULATOR_STATE." };
    private readonly PlanOptions plan = new(environment);

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var list = new Command("list", "Show what waits for an answer.");
        list.SetAction(ListAsync);
        var approve = new Command("approve", "Say yes: the agent's next identical call is sent, once. Needs the operator's passphrase, except at a simulated exchange.") { id, reason };
        approve.SetAction(ApproveAsync);
        var deny = new Command("deny", "Say no.") { id, reason };
        deny.SetAction(DenyAsync);
        foreach (var verb in (Command[])[list, approve, deny])
        {
            plan.AddTo(verb);
            verb.Add(home);
        }

        return new Command("approvals", "Orders that wait for a person.") { list, approve, deny };
    }

    private async Task<int> ListAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var session = Open(line);
        var waiting = session.Get<ApprovalBook>().Waiting();
        await line.InvocationConfiguration.Output.WriteLineAsync(waiting.Count == 0 ? "Nothing waits for an answer." : string.Join(Environment.NewLine, waiting.Select(ApprovalWords.Of)));
        return 0;
    }

    private async Task<int> ApproveAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var session = Open(line);
        var book = session.Get<ApprovalBook>();
        if (book.Find(IdOf(line)) is not { } found)
            return await NotFoundAsync(line);
        await line.InvocationConfiguration.Output.WriteLineAsync(ApprovalWords.Of(found));
        var refusal = await new OperatorGate(terminal, TimeProvider.System).RefuseAsync(session, $"approvals approve {found.Approval.Id}", ReasonOf(line) ?? "none", found.Environment != Simulator, cancellationToken);
        if (refusal is not null)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"Refused: {refusal}");
            return Refused;
        }

        if (!book.Approve(found.Approval.Id, ReasonOf(line)))
            return await OverAsync(line, found.Approval.Id);
        OperatorLog.Answered(session.Logger, found.Approval.Id, "approved", "operator");
        return await SayAsync(line, $"{found.Approval.Id} is approved: the agent's next identical call is sent, once.");
    }

    // Anybody may say no.
    private async Task<int> DenyAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var session = Open(line);
        var book = session.Get<ApprovalBook>();
        if (book.Find(IdOf(line)) is not { } found)
            return await NotFoundAsync(line);
        if (!book.Deny(found.Approval.Id, ReasonOf(line)))
            return await OverAsync(line, found.Approval.Id);
        OperatorLog.Answered(session.Logger, found.Approval.Id, "denied", "operator");
        return await SayAsync(line, $"{found.Approval.Id} is denied.");
    }

    private OperatorSession Open(ParseResult line)
    {
        var settings = plan.ReadHome(line);
        return OperatorSession.OfHome(line.GetValue(home) is { } folder ? settings with { Home = Path.GetFullPath(folder), SimulatorState = null } : settings);
    }

    private string IdOf(ParseResult line) => (line.GetValue(id) ?? "").Trim().ToUpperInvariant();

    private string? ReasonOf(ParseResult line) => line.GetValue(reason) is null ? null : ReasonOption.Read(line, reason);

    private static async Task<int> SayAsync(ParseResult line, string text)
    {
        await line.InvocationConfiguration.Output.WriteLineAsync(text);
        return 0;
    }

    private static async Task<int> NotFoundAsync(ParseResult line)
    {
        await line.InvocationConfiguration.Error.WriteLineAsync("There is no approval of that id here. See alpaca-mcp approvals list; a server with another home needs --home.");
        return NotDone;
    }

    private static async Task<int> OverAsync(ParseResult line, string id)
    {
        await line.InvocationConfiguration.Error.WriteLineAsync($"{id} does not wait any more: it was answered, used, or has expired.");
        return NotDone;
    }
}
