using System.Text.Json;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Accounts;

/// <summary>A tool where there are several accounts: finds out which one is meant, and calls that account's own tool.</summary>
internal sealed class AccountTool(Tool described, AccountHosts accounts, ExplainErrors errors) : McpServerTool
{
    private readonly Tool _described = AccountArgument.Added(described, accounts.Names);

    public override Tool ProtocolTool => _described;

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            var arguments = request.Params.Arguments is { } given ? new Dictionary<string, JsonElement>(given) : null;
            if ((AccountArgument.Take(arguments, accounts.Names) ?? Bound(request)) is { } name)
                return await CallAsync(accounts.Find(name)!, request, arguments, cancellationToken); // the name was checked
            if (AccountArgument.IsRequired(described))
                throw Unnamed();
            return AccountArgument.MeansAll(described)
                ? await CallAllAsync(request, arguments, cancellationToken)
                : await CallAsync(accounts.All[0], request, arguments, cancellationToken);
        }
        catch (ToolErrorException refused)
        {
            return errors.Answer(refused.Error);
        }
    }

    private async ValueTask<CallToolResult> CallAsync(
        AccountHost account, RequestContext<CallToolRequestParams> request, IDictionary<string, JsonElement>? arguments, CancellationToken cancellationToken)
    {
        var answer = account.Call(Of(request, arguments), cancellationToken) ?? throw NotOffered(account);
        return AccountTold.In(await answer, account.Name);
    }

    /// <summary>All at once; a failure of one keeps none of the others from it, and makes the whole a failure.</summary>
    private async ValueTask<CallToolResult> CallAllAsync(RequestContext<CallToolRequestParams> request, Dictionary<string, JsonElement>? arguments, CancellationToken cancellationToken)
    {
        var replies = await Task.WhenAll(accounts.All.Select(account => CallAsync(account, request, arguments?.ToDictionary(), cancellationToken).AsTask()));
        var worst = replies.FirstOrDefault(reply => reply.IsError == true) ?? replies[0];
        return new() { IsError = worst.IsError, StructuredContent = worst.StructuredContent, Content = [.. replies.SelectMany(reply => reply.Content)] };
    }

    // A request of its own for each account: what one pipeline does to the arguments is not the other's business.
    private static RequestContext<CallToolRequestParams> Of(RequestContext<CallToolRequestParams> outer, IDictionary<string, JsonElement>? arguments) =>
        new(outer.Server, outer.JsonRpcRequest, new()
        {
            Name = outer.Params.Name,
            Arguments = arguments,
            Meta = outer.Params.Meta,
            InputResponses = outer.Params.InputResponses,
            RequestState = outer.Params.RequestState,
        })
        { Items = outer.Items, Services = outer.Services, User = outer.User };

    // Whoever is bound to one account means that one; the account's own pipeline refuses every other.
    private string? Bound(RequestContext<CallToolRequestParams> request) => Caller.AccountOf(request.User) is not { } bound ? null
        : accounts.Find(bound) is { } account ? account.Name
        : throw CallerRights.OtherAccount(string.Join(" and ", accounts.Names));

    private ToolErrorException Unnamed() => ToolErrorException.InvalidArgument(
        AccountArgument.Name, $"{described.Name} changes something, and it is not said in which account; nothing was sent.", $"Give {AccountArgument.Name}: {string.Join(" or ", accounts.Names)}.");

    private ToolErrorException NotOffered(AccountHost account) => new(ToolError.Denied(
        [new("NOT_OFFERED", $"The account {account.Name} does not offer {described.Name}; nothing was sent.", "Only the operator can change what an account offers.")]));
}
