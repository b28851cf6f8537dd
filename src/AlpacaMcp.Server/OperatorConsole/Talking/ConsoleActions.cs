using System.Globalization;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.OperatorConsole.Deeds;
using AlpacaMcp.Server.OperatorConsole.Views;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.OperatorConsole.Talking;

/// <summary>Carries out what a person does on the page, one after the other. The journal keeps each with its reason, and each that was refused.</summary>
internal sealed class ConsoleActions(ConsoleAccounts accounts, ConsoleFeed feed, ConsoleLogin login, ServerPlan plan) : IDisposable
{
    private const int LongestReason = 300;
    private const string Halt = "halt";

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task ActAsync(HttpContext context, Deed deed)
    {
        if (await Answers.ReadAsync(context, PageJson.Default.ActionBody) is not { } body)
            return;
        if (Invalid(deed, body) is { } wrong)
        {
            await Answers.TroubleAsync(context, StatusCodes.Status400BadRequest, new() { Code = "invalid", Message = wrong, Next = null });
            return;
        }

        if (deed.Name == Halt)
            await HaltHomeAsync(body); // Before it waits for another action, or for a broker.
        await _turn.WaitAsync(context.RequestAborted);
        accounts.Act();
        try
        {
            await ActAsync(context, deed, body, context.Request.Headers[ConsoleEvents.SessionHeader].ToString());
        }
        finally
        {
            accounts.Acted();
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task ActAsync(HttpContext context, Deed deed, ActionBody body, string session)
    {
        if (feed.Latest is null)
            await feed.ReadAsync(context.RequestAborted); // Nobody has looked yet.
        var meant = body.Account is null ? accounts.All : [.. accounts.All.Where(account => account.Key == body.Account)];
        if (meant.Count == 0)
        {
            await Answers.TroubleAsync(context, StatusCodes.Status400BadRequest, new() { Code = "invalid", Message = "The page shows no such account.", Next = "Reload the page." });
            return;
        }

        var said = new StringWriter(CultureInfo.InvariantCulture);
        var isDone = true;
        foreach (var account in meant)
        {
            if (deed.NeedsLogin && IsLoginNeeded(deed, account) && login.UntilOf(session) is null)
            {
                OperatorGate.Keep(account.Session, $"{deed.Name} on the page", body.Reason ?? "none", "nobody had logged in.");
                await Answers.TroubleAsync(context, StatusCodes.Status403Forbidden, new() { Code = "login_needed", Message = "Only the operator may do that.", Next = "Log in with the operator's passphrase." });
                return;
            }

            isDone &= await RunAsync(deed, account, body, said, CancellationToken.None); // To its end, though the page is closed.
            account.Ask();
        }

        login.Touch(session);
        await feed.ReadAsync(context.RequestAborted);
        await Answers.WriteAsync(context, StatusCodes.Status200OK, new() { Message = said.ToString().Trim(), Done = isDone }, PageJson.Default.ActionReply);
    }

    private async Task HaltHomeAsync(ActionBody body)
    {
        await using var home = OperatorSession.OfHome(plan);
        await home.Halts.HaltAsync(StopCause.Operator, "operator", body.Reason!, everywhere: true, CancellationToken.None); // it was asked for
    }

    private static bool IsLoginNeeded(Deed deed, ConsoleAccount account) =>
        account.NeedsLogin || OperatorGate.IsNeeded(account.Session, deed.ReachesEveryAccount && (account.Session.Journal.IsHeldEverywhere ?? true));

    private static async Task<bool> RunAsync(Deed deed, ConsoleAccount account, ActionBody body, TextWriter said, CancellationToken cancellationToken)
    {
        var session = account.Session;
        OperatorGate.Keep(session, $"{InWords(deed, body)} on the page", body.Reason ?? "none", refusal: null);
        try
        {
            if (deed.Name != Halt && session.HasBroker && await session.FindOtherAccountAsync(cancellationToken) is { } another)
            {
                await said.WriteLineAsync($"Nothing was done: {another}");
                return false;
            }

            return await deed.RunAsync(session, body, said, cancellationToken);
        }
        catch (Exception e) when (BrokerFailure.Is(e) || e is JournalUnavailableException)
        {
            await said.WriteLineAsync($"Not all was done: {e.Message}");
            return false;
        }
    }

    private static string InWords(Deed deed, ActionBody body) => string.Join(' ', ((string?[])[deed.Name, body.Id, body.Symbol, body.OrderId?.ToString()]).Where(word => !string.IsNullOrEmpty(word)));

    private static string? Invalid(Deed deed, ActionBody body) => (deed, body) switch
    {
        ({ NeedsReason: true }, { Reason: null or "" }) => "A reason is needed.",
        (_, { Reason.Length: > LongestReason }) => $"A reason has at most {LongestReason} characters.",
        (_, { Reason: { } reason }) when reason.Any(char.IsControl) => "A reason is one line of text.",
        ({ Name: not "halt" }, { Account: null }) => "Say which account.",
        ({ Name: "approve" or "deny" }, { Id: null or "" }) => "Say which approval.",
        ({ Name: "accept-policy" }, { Hash: null or "" }) => "Say which limits.",
        ({ Name: "halt" }, { CancelOrders: not (null or "none" or "opening" or "all") }) => "cancel_orders is none, opening or all.",
        _ => null,
    };
}
