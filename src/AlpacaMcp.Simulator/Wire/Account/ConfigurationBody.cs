using System.Globalization;
using AlpacaMcp.Simulator.Exchange;

namespace AlpacaMcp.Simulator.Wire.Account;

/// <summary>GET and PATCH /v2/account/configurations.</summary>
internal sealed record ConfigurationBody
{
    public required string DtbpCheck { get; init; }

    public required string PdtCheck { get; init; }

    public required string TradeConfirmEmail { get; init; }

    public required bool SuspendTrade { get; init; }

    public required bool NoShorting { get; init; }

    public required bool FractionalTrading { get; init; }

    public required string MaxMarginMultiplier { get; init; }

    public required int? MaxOptionsTradingLevel { get; init; }

    public required bool PtpNoExceptionEntry { get; init; }

    public required bool DisableOvernightTrading { get; init; }

    public static ConfigurationBody Of(AccountConfiguration configuration) => new()
    {
        DtbpCheck = configuration.DtbpCheck,
        PdtCheck = configuration.PdtCheck,
        TradeConfirmEmail = configuration.TradeConfirmEmail,
        SuspendTrade = configuration.SuspendTrade,
        NoShorting = configuration.NoShorting,
        FractionalTrading = configuration.FractionalTrading,
        MaxMarginMultiplier = configuration.MaxMarginMultiplier.ToString(CultureInfo.InvariantCulture),
        MaxOptionsTradingLevel = configuration.MaxOptionsTradingLevel,
        PtpNoExceptionEntry = configuration.PtpNoExceptionEntry,
        DisableOvernightTrading = configuration.DisableOvernightTrading,
    };
}
