using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Doctor;
using AlpacaMcp.Server.Doctor.Checks;

namespace AlpacaMcp.Server.Tests.Doctor;

public sealed class JudgementTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0.2, "Ok")]
    [InlineData(-1.0, "Ok")]
    [InlineData(1.5, "Warn")]
    [InlineData(-5.0, "Warn")]
    [InlineData(5.1, "Fail")] // From here on opening orders are denied.
    [InlineData(-3600.0, "Fail")]
    public void A_clock_that_is_off_warns_and_then_fails(double seconds, string expected) =>
        Assert.Equal(expected, ClockCheck.Judge(Answered(TimeSpan.Zero), At(Now.AddSeconds(-seconds))).Verdict.ToString());

    [Fact]
    public void Half_of_the_answers_way_is_taken_out_and_a_slow_answer_tells_nothing()
    {
        Assert.Equal(Verdict.Ok, ClockCheck.Judge(Answered(TimeSpan.FromSeconds(4)), At(Now.AddSeconds(2))).Verdict);
        Assert.Equal(Verdict.Warn, ClockCheck.Judge(Answered(TimeSpan.FromSeconds(6)), At(Now.AddSeconds(3))).Verdict);
    }

    [Fact]
    public void An_account_that_may_not_trade_fails_and_one_that_its_owner_suspended_warns()
    {
        var account = new TradingAccount { Id = Guid.Empty, Status = AccountStatus.Active, AccountNumber = "123456789", Equity = 100, BuyingPower = 200 };

        Assert.Equal(Verdict.Ok, AccountCheck.Judge(account).Verdict);
        Assert.Equal(Verdict.Fail, AccountCheck.Judge(account with { TradingBlocked = true }).Verdict);
        Assert.Equal(Verdict.Fail, AccountCheck.Judge(account with { AccountBlocked = true }).Verdict);
        Assert.Equal(Verdict.Fail, AccountCheck.Judge(account with { Status = AccountStatus.Onboarding }).Verdict);
        Assert.Equal(Verdict.Warn, AccountCheck.Judge(account with { TradeSuspendedByUser = true }).Verdict);
        Assert.DoesNotContain("123456789", AccountCheck.Judge(account).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(63, "Fail")]
    [InlineData(64, "Warn")]
    [InlineData(1023, "Warn")]
    [InlineData(1024, "Ok")]
    public void Little_room_warns_and_then_fails(long megabytes, string expected) =>
        Assert.Equal(expected, DiskCheck.Judge("here", megabytes * 1024 * 1024).Verdict.ToString());

    private static Answer<MarketClock> Answered(TimeSpan took) => new(null, null, null, Now, took);

    private static MarketClock At(DateTimeOffset time) => new() { Timestamp = time, IsOpen = true, NextOpen = time, NextClose = time };
}
