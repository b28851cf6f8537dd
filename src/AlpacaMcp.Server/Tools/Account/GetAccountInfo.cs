using System.ComponentModel;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Account;

[Toolset(Toolset.Account)]
internal sealed class GetAccountInfo(AccountClient account, StandingReader standing)
{
    [McpServerTool(Name = "get_account_info", Title = "Get account", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Cash, equity, buying power, margin and permissions of the account.")]
    public async Task<AccountReply> GetAccountInfoAsync(CancellationToken cancellationToken = default)
    {
        var read = await account.GetAsync(cancellationToken);
        return AccountReply.Of(standing.Of(read), read);
    }
}
