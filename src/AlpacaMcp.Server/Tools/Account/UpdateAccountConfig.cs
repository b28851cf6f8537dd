using System.ComponentModel;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Account;
using AlpacaMcp.Trading.Configuration;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Account;

[Toolset(Toolset.Account)]
internal sealed class UpdateAccountConfig(AccountClient account, StandingReader standing)
{
    [McpServerTool(Name = "update_account_config", Title = "Tighten account settings", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Makes the account stricter, never looser: fractional_trading and ptp_no_exception_entry to false, other flags to true, lower maxima, checks to both. Emails are free.")]
    public async Task<AccountConfigReply> UpdateAccountConfigAsync(
        bool? suspend_trade = null,
        bool? no_shorting = null,
        bool? fractional_trading = null,
        bool? disable_overnight_trading = null,
        bool? ptp_no_exception_entry = null,
        [Description("1, 2, 4.")] decimal? max_margin_multiplier = null,
        [Description("0-3.")] int? max_options_trading_level = null,
        MarginCheck? dtbp_check = null,
        MarginCheck? pdt_check = null,
        TradeEmails? trade_confirm_email = null,
        CancellationToken cancellationToken = default)
    {
        var wanted = new AccountConfiguration
        {
            SuspendTrade = suspend_trade,
            NoShorting = no_shorting,
            FractionalTrading = fractional_trading,
            DisableOvernightTrading = disable_overnight_trading,
            PtpNoExceptionEntry = ptp_no_exception_entry,
            MaxMarginMultiplier = max_margin_multiplier,
            MaxOptionsTradingLevel = max_options_trading_level,
            DtbpCheck = dtbp_check,
            PdtCheck = pdt_check,
            TradeConfirmEmail = trade_confirm_email,
        };
        Check(wanted);
        var present = await account.GetConfigurationAsync(cancellationToken);
        if (ConfigTightening.Loosenings(present, wanted) is { Count: > 0 } loosenings)
            throw new ToolErrorException(ToolError.Denied(loosenings));
        if (ConfigTightening.Difference(present, wanted) is not { } change)
            return AccountConfigReply.Of(await standing.ReadAsync(cancellationToken), present) with { Note = "It was so already; nothing was sent." };
        var changed = await account.ChangeConfigurationAsync(change, cancellationToken);
        return AccountConfigReply.Of(await standing.ReadAsync(cancellationToken), changed);
    }

    private static void Check(AccountConfiguration wanted)
    {
        if (wanted == new AccountConfiguration())
            throw ToolErrorException.InvalidArgument("suspend_trade", "There is nothing to change: give at least one setting.", "get_account_config shows the settings; nothing was sent.");
        if (wanted.MaxMarginMultiplier is not (null or 1 or 2 or 4))
            throw ToolErrorException.InvalidArgument("max_margin_multiplier", $"max_margin_multiplier must be 1, 2 or 4; got {wanted.MaxMarginMultiplier}.");
        if (wanted.MaxOptionsTradingLevel is not (null or >= 0 and <= 3))
            throw ToolErrorException.InvalidArgument("max_options_trading_level", $"max_options_trading_level must be 0 to 3; got {wanted.MaxOptionsTradingLevel}.");
    }
}
