using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>The account's money and permissions; amounts in the account's currency.</summary>
internal sealed record AccountReply
{
    public required string Environment { get; init; }
    public required string Account { get; init; }
    public required string Status { get; init; }
    public string? CryptoStatus { get; init; }
    public string? Currency { get; init; }
    public decimal? Cash { get; init; }
    public decimal? Equity { get; init; }
    public decimal? LastEquity { get; init; }
    public decimal? BuyingPower { get; init; }
    public decimal? NonMarginableBuyingPower { get; init; }
    public decimal? OptionsBuyingPower { get; init; }
    public decimal? LongMarketValue { get; init; }
    public decimal? ShortMarketValue { get; init; }
    public decimal? InitialMargin { get; init; }
    public decimal? MaintenanceMargin { get; init; }
    public decimal? Multiplier { get; init; }
    public decimal? AccruedFees { get; init; }
    public int? OptionsTradingLevel { get; init; }
    public bool? ShortingEnabled { get; init; }
    public bool? TradingBlocked { get; init; }
    public bool? AccountBlocked { get; init; }
    public bool? TradeSuspendedByUser { get; init; }

    internal static AccountReply Of(Standing standing, TradingAccount account) => new()
    {
        Environment = standing.Environment,
        Account = standing.Account,
        Status = OutsideText.Word(account.Status.Value),
        CryptoStatus = account.CryptoStatus.Value is { Length: > 0 } crypto ? OutsideText.Word(crypto) : null,
        Currency = account.Currency is { } currency ? OutsideText.Word(currency) : null,
        Cash = account.Cash,
        Equity = account.Equity,
        LastEquity = account.LastEquity,
        BuyingPower = account.BuyingPower,
        NonMarginableBuyingPower = account.NonMarginableBuyingPower,
        OptionsBuyingPower = account.OptionsBuyingPower,
        LongMarketValue = account.LongMarketValue,
        ShortMarketValue = account.ShortMarketValue,
        InitialMargin = account.InitialMargin,
        MaintenanceMargin = account.MaintenanceMargin,
        Multiplier = account.Multiplier,
        AccruedFees = account.AccruedFees,
        OptionsTradingLevel = account.OptionsTradingLevel,
        ShortingEnabled = account.ShortingEnabled,
        TradingBlocked = account.TradingBlocked,
        AccountBlocked = account.AccountBlocked,
        TradeSuspendedByUser = account.TradeSuspendedByUser,
    };
}
