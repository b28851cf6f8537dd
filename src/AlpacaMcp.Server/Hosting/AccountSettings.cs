namespace AlpacaMcp.Server.Hosting;

/// <summary>The settings that name accounts. What concerns one alone: <see cref="AccountScope"/>.</summary>
internal static class AccountSettings
{
    public static readonly Setting Accounts = new("ALPACA_MCP_ACCOUNTS", SettingKind.Accounts,
        "Accounts served side by side, such as paper,live; the first is read where a call names none. What concerns one alone is set as LIVE__ALPACA_PAPER_TRADE=false. Not set: one account, without a name.");

    public static readonly Setting Account = new("ALPACA_MCP_ACCOUNT", SettingKind.Accounts, "Serve only this one of ALPACA_MCP_ACCOUNTS.");

    /// <summary>Every one, in the order in which it is documented.</summary>
    public static readonly IReadOnlyList<Setting> All = [Accounts, Account];
}
