using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading.Configuration;

namespace AlpacaMcp.Trading.Tests.Configuration;

public sealed class ConfigTighteningTests
{
    private static readonly AccountConfiguration New = new()
    {
        SuspendTrade = false,
        NoShorting = false,
        FractionalTrading = true,
        MaxMarginMultiplier = 4,
        PtpNoExceptionEntry = false,
        DisableOvernightTrading = false,
        DtbpCheck = MarginCheck.Entry,
        PdtCheck = MarginCheck.Exit,
        TradeConfirmEmail = TradeEmails.All,
    };

    /// <summary>Every setting: present, wanted, the field denied or nothing.</summary>
    public static TheoryData<AccountConfiguration, AccountConfiguration, string> Table => new()
    {
        { New, new() { SuspendTrade = true }, "" },
        { New with { SuspendTrade = true }, new() { SuspendTrade = false }, "suspend_trade" },
        { New, new() { SuspendTrade = false }, "" }, // as it is
        { New, new() { NoShorting = true }, "" },
        { New with { NoShorting = true }, new() { NoShorting = false }, "no_shorting" },
        { New, new() { FractionalTrading = false }, "" },
        { New with { FractionalTrading = false }, new() { FractionalTrading = true }, "fractional_trading" },
        { New, new() { DisableOvernightTrading = true }, "" },
        { New with { DisableOvernightTrading = true }, new() { DisableOvernightTrading = false }, "disable_overnight_trading" },
        { New, new() { PtpNoExceptionEntry = true }, "ptp_no_exception_entry" }, // true takes orders that are refused by default
        { New with { PtpNoExceptionEntry = true }, new() { PtpNoExceptionEntry = false }, "" },
        { New, new() { MaxMarginMultiplier = 2 }, "" },
        { New with { MaxMarginMultiplier = 1 }, new() { MaxMarginMultiplier = 2 }, "max_margin_multiplier" },
        { New, new() { MaxOptionsTradingLevel = 3 }, "" }, // none is set: the approved level
        { New with { MaxOptionsTradingLevel = 2 }, new() { MaxOptionsTradingLevel = 1 }, "" },
        { New with { MaxOptionsTradingLevel = 2 }, new() { MaxOptionsTradingLevel = 3 }, "max_options_trading_level" },
        { New, new() { DtbpCheck = MarginCheck.Both }, "" },
        { New, new() { DtbpCheck = MarginCheck.Entry }, "" }, // as it is
        { New, new() { DtbpCheck = MarginCheck.Exit }, "dtbp_check" },
        { New with { PdtCheck = MarginCheck.Both }, new() { PdtCheck = MarginCheck.Exit }, "pdt_check" },
        { New, new() { PdtCheck = MarginCheck.Both }, "" },
        { New, new() { TradeConfirmEmail = TradeEmails.None }, "" }, // free
        { New with { TradeConfirmEmail = TradeEmails.None }, new() { TradeConfirmEmail = TradeEmails.All }, "" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Only_what_is_looser_than_now_is_an_objection(AccountConfiguration present, AccountConfiguration wanted, string field) =>
        Assert.Equal(field, string.Join(' ', ConfigTightening.Loosenings(present, wanted).Select(o => o.Field)));

    [Fact]
    public void Of_what_is_not_shown_only_the_strictest_passes()
    {
        var loose = new AccountConfiguration { SuspendTrade = false, NoShorting = false, FractionalTrading = true, DisableOvernightTrading = false, PtpNoExceptionEntry = true, MaxMarginMultiplier = 2, DtbpCheck = MarginCheck.Entry, PdtCheck = MarginCheck.Exit };
        var strict = new AccountConfiguration { SuspendTrade = true, NoShorting = true, FractionalTrading = false, DisableOvernightTrading = true, PtpNoExceptionEntry = false, MaxMarginMultiplier = 1, MaxOptionsTradingLevel = 3, DtbpCheck = MarginCheck.Both, PdtCheck = MarginCheck.Both };

        Assert.Equal(8, ConfigTightening.Loosenings(new(), loose).Count);
        Assert.All(ConfigTightening.Loosenings(new(), loose), o => Assert.Contains("not shown", o.Message, StringComparison.Ordinal));
        Assert.Empty(ConfigTightening.Loosenings(new(), strict));
    }

    [Fact]
    public void A_denial_names_the_field_and_its_present_value()
    {
        var denial = Assert.Single(ConfigTightening.Loosenings(New with { MaxMarginMultiplier = 1 }, new() { MaxMarginMultiplier = 4 }));

        Assert.Equal((ConfigTightening.Code, 4m, 1m), (denial.Code, denial.Observed, denial.Limit));
        Assert.Contains("alpaca-mcp account-config set max_margin_multiplier=4", denial.NextStep, StringComparison.Ordinal);
        Assert.Contains("max_margin_multiplier is 1; 4 would loosen it", denial.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_differs_is_left_of_a_change()
    {
        Assert.Equal(new AccountConfiguration { NoShorting = true }, ConfigTightening.Difference(New, New with { NoShorting = true }));
        Assert.Null(ConfigTightening.Difference(New, New));
        Assert.Null(ConfigTightening.Difference(New, new()));
    }
}
