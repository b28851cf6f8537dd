using System.CommandLine;
using System.Globalization;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp tokens`: who may call a server of this home over HTTP. Once there are tokens, nobody may without one.</summary>
internal sealed class TokensVerb(IReadOnlyDictionary<string, string> environment)
{
    private const int NotDone = 1;
    private const int LongestDays = 3_650;

    private readonly Argument<string> name = new("name") { Description = "What to call whoever gets it; logs and approvals show it." };
    private readonly Option<string[]> scope = new("--scope")
    { Description = $"What it is good for, of {string.Join(", ", Scope.All)}; more than one by commas or by repeating the option. {Scope.Trade} includes {Scope.Read}.", Required = true };

    private readonly Option<int?> expires = new("--expires") { Description = "Days until it is worth nothing. Not given: never." };
    private readonly PlanOptions plan = new(environment);

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var add = new Command("add", "Make a token and show it, once. With --account it is good for that account alone.") { name, scope, expires };
        add.SetAction(AddAsync);
        var list = new Command("list", "Show names, scopes and dates; the tokens themselves are kept nowhere.");
        list.SetAction(ListAsync);
        var remove = new Command("remove", "Make a token worth nothing, at once.") { name };
        remove.SetAction(RemoveAsync);
        foreach (var verb in (Command[])[add, list, remove])
            plan.AddTo(verb);
        return new Command("tokens", "Bearer tokens for callers over HTTP.") { add, list, remove };
    }

    private async Task<int> AddAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var scopes = (line.GetValue(scope) ?? []).SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(Scope.Parse).Distinct().ToList();
        if (scopes.Count == 0)
            throw new StartupRefusedException($"--scope names none. Allowed: {string.Join(", ", Scope.All)}. No token was made.");
        var days = line.GetValue(expires);
        if (days is < 1 or > LongestDays)
            throw new StartupRefusedException($"--expires {days} is no number of days from 1 to {LongestDays}. No token was made.");
        var now = TimeProvider.System.GetUtcNow();
        var text = Book(line).Add(line.GetValue(name) ?? "", scopes, AccountOf(line), now, days is null ? null : now.AddDays(days.Value)); // the name is required
        await line.InvocationConfiguration.Output.WriteLineAsync(text);
        await line.InvocationConfiguration.Error.WriteLineAsync(
            "This is the only time that it is shown. Callers send it as: Authorization: Bearer TOKEN. A server that runs with authentication takes it at once; one that was started without has to be started again.");
        return 0;
    }

    private async Task<int> ListAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var tokens = Book(line).Read();
        await line.InvocationConfiguration.Output.WriteLineAsync(tokens.Count == 0 ? "There is no token." : string.Join(Environment.NewLine, tokens.Select(Line)));
        return 0;
    }

    private async Task<int> RemoveAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var isRemoved = Book(line).Remove(line.GetValue(name) ?? "");
        await line.InvocationConfiguration.Output.WriteLineAsync(isRemoved ? $"{line.GetValue(name)} is worth nothing from now on." : $"There is no token {line.GetValue(name)}.");
        return isRemoved ? 0 : NotDone;
    }

    // One that is not served is refused with the names of those that are.
    private string? AccountOf(ParseResult line) =>
        plan.Settings(line) is var settings && settings.Has(AccountSettings.Account) ? AccountNames.Read(settings)[0] : null;

    private TokenBook Book(ParseResult line) => new(PlanOptions.HomeOf(plan.Settings(line)));

    private static string Line(KeptToken token) => string.Create(
        CultureInfo.InvariantCulture,
        $"{token.Name,-20} {string.Join(',', token.Scopes)}{(token.Account is null ? "" : $" account {token.Account}")}, made {token.AddedAt:yyyy-MM-dd}, {(token.ExpiresAt is { } at ? $"until {at:yyyy-MM-dd HH:mm} UTC" : "never expires")}");
}
