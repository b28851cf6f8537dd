using System.ComponentModel;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies.Account;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Account;

[Toolset(Toolset.Account)]
internal sealed class GetAccountConfig(AccountClient account, StandingReader standing)
{
    [McpServerTool(Name = "get_account_config", Title = "Get account settings", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("What the owner has set: suspension, shorting, fractions, margin, options level.")]
    public async Task<AccountConfigReply> GetAccountConfigAsync(CancellationToken cancellationToken = default) =>
        AccountConfigReply.Of(await standing.ReadAsync(cancellationToken), await account.GetConfigurationAsync(cancellationToken));
}
