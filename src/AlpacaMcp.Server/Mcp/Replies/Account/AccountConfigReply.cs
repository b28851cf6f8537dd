using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Account;

/// <summary>What the owner has set for the account; what Alpaca does not show is absent.</summary>
internal sealed record AccountConfigReply
{
    public required string Environment { get; init; }
    public required string Account { get; init; }
    public bool? SuspendTrade { get; init; }
    public bool? NoShorting { get; init; }
    public bool? FractionalTrading { get; init; }
    public decimal? MaxMarginMultiplier { get; init; }
    public int? MaxOptionsTradingLevel { get; init; }
    public bool? PtpNoExceptionEntry { get; init; }
    public bool? DisableOvernightTrading { get; init; }
    public string? DtbpCheck { get; init; }
    public string? PdtCheck { get; init; }
    public string? TradeConfirmEmail { get; init; }
    public string? Note { get; init; }

    internal static AccountConfigReply Of(Standing standing, AccountConfiguration settings) => new()
    {
        Environment = standing.Environment,
        Account = standing.Account,
        SuspendTrade = settings.SuspendTrade,
        NoShorting = settings.NoShorting,
        FractionalTrading = settings.FractionalTrading,
        MaxMarginMultiplier = settings.MaxMarginMultiplier,
        MaxOptionsTradingLevel = settings.MaxOptionsTradingLevel,
        PtpNoExceptionEntry = settings.PtpNoExceptionEntry,
        DisableOvernightTrading = settings.DisableOvernightTrading,
        DtbpCheck = OutsideText.Code(settings.DtbpCheck?.Value),
        PdtCheck = OutsideText.Code(settings.PdtCheck?.Value),
        TradeConfirmEmail = OutsideText.Code(settings.TradeConfirmEmail?.Value),
    };
}
