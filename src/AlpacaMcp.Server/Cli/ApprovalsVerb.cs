using System.CommandLine;
using System.Globalization;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Operator;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp approvals`: what waits for a person, and the person's answer. To approve sends nothing.</summary>
internal sealed class ApprovalsVerb(IReadOnlyDictionary<string, string> environment)
{
    private const int NotDone = 1;
    private const int MaxReason = 200;

    private readonly Argument<string> id = new("id") { Description = "The approval, as the agent was told it." };
    private readonly Option<string?> reason = new("--reason") { Description = "Why; kept in the journal." };
    private readonly Option<string?> home = new("--home") { Description = "The server's home; over ALPACA_MCP_HOME and ALPACA_MCP_SIMULATOR_STATE." };
    private readonly ServeOptions serve = new();

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var list = new Command("list", "Show what waits for an answer.");
        list.SetAction((line, _) => Task.FromResult(List(line)));
        var approve = new Command("approve", "Say yes: the agent's next identical call is sent, once. Outside the simulator it wants the operator's passphrase.") { id, reason };
        approve.SetAction(ApproveAsync);
        var deny = new Command("deny", "Say no.") { id, reason };
        deny.SetAction((line, _) => Task.FromResult(Deny(line)));
        var approvals = new Command("approvals", "Orders that wait for a person.") { list, approve, deny };
        foreach (var verb in (Command[])[list, approve, deny])
        {
            verb.Add(home);
            verb.Add(serve.EnvFile);
            verb.Add(serve.Config);
        }

        return approvals;
    }

    private int List(ParseResult line)
    {
        using var book = Open(line);
        var waiting = book?.Waiting() ?? [];
        if (waiting.Count == 0)
            line.InvocationConfiguration.Output.WriteLine("Nothing waits for an answer.");
        foreach (var one in waiting)
            line.InvocationConfiguration.Output.WriteLine(Words(one));
        return 0;
    }

    private async Task<int> ApproveAsync(ParseResult line, CancellationToken cancellationToken)
    {
        using var book = Open(line);
        if (Find(book, line) is not { } found)
            return NotFound(line);
        await line.InvocationConfiguration.Output.WriteLineAsync(Words(found));
        await OperatorPresence.RequireAsync(found.Environment, cancellationToken);
        return book!.Approve(found.Approval.Id, Reason(line)) // found in it
            ? Say(line, $"{found.Approval.Id} is approved: the agent's next identical call is sent, once.")
            : Over(line, found.Approval.Id);
    }

    private int Deny(ParseResult line)
    {
        using var book = Open(line);
        if (Find(book, line) is not { } found)
            return NotFound(line);
        return book!.Deny(found.Approval.Id, Reason(line)) ? Say(line, $"{found.Approval.Id} is denied.") : Over(line, found.Approval.Id); // found in it
    }

    private ApprovalBook? Open(ParseResult line)
    {
        var place = line.GetValue(home) is { } folder
            ? new JournalPlace(folder)
            : ServerPlanReader.Read(SettingsReader.Read(environment, line.GetValue(serve.EnvFile), line.GetValue(serve.Config))).Journal;
        return ApprovalBook.Open(place, TimeProvider.System);
    }

    private WaitingApproval? Find(ApprovalBook? book, ParseResult line) => book?.Find((line.GetValue(id) ?? "").Trim().ToUpperInvariant());

    private string? Reason(ParseResult line) => line.GetValue(reason) is { } text ? OutsideText.Clean(text, MaxReason) : null;

    private static int Say(ParseResult line, string text)
    {
        line.InvocationConfiguration.Output.WriteLine(text);
        return 0;
    }

    private static int NotFound(ParseResult line)
    {
        line.InvocationConfiguration.Error.WriteLine("There is no approval of that id in this home. See alpaca-mcp approvals list; a server with another home needs --home.");
        return NotDone;
    }

    private static int Over(ParseResult line, string id)
    {
        line.InvocationConfiguration.Error.WriteLine($"{id} does not wait any more: it was answered, used, or has expired.");
        return NotDone;
    }

    private static string Words(WaitingApproval one) => string.Create(CultureInfo.InvariantCulture, $"""
        {one.Approval.Id}  until {one.Approval.ExpiresAt:HH:mm:ss} UTC  {one.Environment}, account {one.AccountId}
          {one.Approval.Order}
          {(one.Approval.Cost is { } cost ? $"at worst {cost:0.00} USD{(one.Approval.EquityPercent is { } percent ? $", {percent:0.##} % of equity" : "")}; " : "")}asked by {one.Approval.Caller} because {string.Join("; ", one.Approval.Reasons)}
        """);
}
