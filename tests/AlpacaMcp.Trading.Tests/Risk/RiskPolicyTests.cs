using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class RiskPolicyTests
{
    private static readonly RiskPolicy Accepted = A.Policy() with
    {
        AllowedSymbols = ["AAPL", "MSFT"],
        DeniedSymbols = ["GME"],
        AllowedAssetClasses = ["us_equity"],
        ApprovalAboveUsd = 500m,
        TaintAfterNews = true,
        Approvals = ApprovalChannel.OutOfBand,
    };

    /// <summary>Each limit once looser and once tighter than accepted.</summary>
    public static TheoryData<string, RiskPolicy, RiskPolicy> Fields => new()
    {
        { nameof(RiskPolicy.MaxOrderNotionalUsd), Accepted with { MaxOrderNotionalUsd = 10_000.01m }, Accepted with { MaxOrderNotionalUsd = 9_999.99m } },
        { nameof(RiskPolicy.MaxOrderQuantity), Accepted with { MaxOrderQuantity = 1_001m }, Accepted with { MaxOrderQuantity = 999m } },
        { nameof(RiskPolicy.MaxPositionPercent), Accepted with { MaxPositionPercent = 20.1m }, Accepted with { MaxPositionPercent = 19.9m } },
        { nameof(RiskPolicy.MaxShareOfEquityPercent), Accepted with { MaxShareOfEquityPercent = 21m }, Accepted with { MaxShareOfEquityPercent = 19m } },
        { nameof(RiskPolicy.MaxGrossExposurePercent), Accepted with { MaxGrossExposurePercent = 101m }, Accepted with { MaxGrossExposurePercent = 99m } },
        { nameof(RiskPolicy.MaxOpenOrders), Accepted with { MaxOpenOrders = 51 }, Accepted with { MaxOpenOrders = 49 } },
        { nameof(RiskPolicy.MaxOrdersPerMinute), Accepted with { MaxOrdersPerMinute = 21 }, Accepted with { MaxOrdersPerMinute = 19 } },
        { nameof(RiskPolicy.MaxOrdersPerDay), Accepted with { MaxOrdersPerDay = 201 }, Accepted with { MaxOrdersPerDay = 199 } },
        { nameof(RiskPolicy.MaxOpeningNotionalPerDayUsd), Accepted with { MaxOpeningNotionalPerDayUsd = 50_001m }, Accepted with { MaxOpeningNotionalPerDayUsd = 49_999m } },
        { nameof(RiskPolicy.MaxCryptoNotionalUsd), Accepted with { MaxCryptoNotionalUsd = 5_001m }, Accepted with { MaxCryptoNotionalUsd = 4_999m } },
        { nameof(RiskPolicy.AllowShortSelling), Accepted with { AllowShortSelling = true }, Accepted },
        { nameof(RiskPolicy.MinPriceUsd), Accepted with { MinPriceUsd = 0.99m }, Accepted with { MinPriceUsd = 1.01m } },
        { nameof(RiskPolicy.MinDollarVolumeUsd), Accepted with { MinDollarVolumeUsd = 999_999m }, Accepted with { MinDollarVolumeUsd = 1_000_001m } },
        { nameof(RiskPolicy.AllowedSymbols), Accepted with { AllowedSymbols = ["AAPL", "MSFT", "KO"] }, Accepted with { AllowedSymbols = ["MSFT"] } },
        { nameof(RiskPolicy.AllowedSymbols), Accepted with { AllowedSymbols = [] }, Accepted with { AllowedSymbols = ["MSFT", "AAPL"] } }, // Empty is every symbol; the order is nothing.
        { nameof(RiskPolicy.DeniedSymbols), Accepted with { DeniedSymbols = [] }, Accepted with { DeniedSymbols = ["GME", "AMC"] } },
        { nameof(RiskPolicy.AllowedAssetClasses), Accepted with { AllowedAssetClasses = ["us_equity", "crypto"] }, Accepted },
        { nameof(RiskPolicy.AllowedAssetClasses), Accepted with { AllowedAssetClasses = [] }, Accepted },
        { nameof(RiskPolicy.MaxDailyLossPercent), Accepted with { MaxDailyLossPercent = 3.1m }, Accepted with { MaxDailyLossPercent = 2.9m } },
        { nameof(RiskPolicy.MaxDrawdownPercent), Accepted with { MaxDrawdownPercent = 10.1m }, Accepted with { MaxDrawdownPercent = 9.9m } },
        { nameof(RiskPolicy.ApprovalAboveUsd), Accepted with { ApprovalAboveUsd = 501m }, Accepted with { ApprovalAboveUsd = 499m } },
        { nameof(RiskPolicy.ApprovalAboveUsd), Accepted with { ApprovalAboveUsd = null }, Accepted with { ApprovalAboveUsd = 0 } },
        { nameof(RiskPolicy.TaintAfterNews), Accepted with { TaintAfterNews = false }, Accepted },
        { nameof(RiskPolicy.Approvals), Accepted with { Approvals = ApprovalChannel.Ask }, Accepted },
        { nameof(RiskPolicy.AllowQueuedMarketOrders), Accepted with { AllowQueuedMarketOrders = true }, Accepted },
        { nameof(RiskPolicy.OptionMaxLossUsd), Accepted with { OptionMaxLossUsd = 1_001m }, Accepted with { OptionMaxLossUsd = 999m } },
        { nameof(RiskPolicy.MaxOptionContracts), Accepted with { MaxOptionContracts = 11m }, Accepted with { MaxOptionContracts = 9m } },
        { nameof(RiskPolicy.MinDaysToExpiry), Accepted with { MinDaysToExpiry = 0 }, Accepted with { MinDaysToExpiry = 2 } },
        { nameof(RiskPolicy.OptionCollarPercent), Accepted with { OptionCollarPercent = 26m }, Accepted with { OptionCollarPercent = 24m } },
        { nameof(RiskPolicy.OptionCollarUsd), Accepted with { OptionCollarUsd = 0.11m }, Accepted with { OptionCollarUsd = 0.09m } },
        { nameof(RiskPolicy.CollarPercent), Accepted with { CollarPercent = 5.1m }, Accepted with { CollarPercent = 4.9m } },
        { nameof(RiskPolicy.CollarPercentOffHours), Accepted with { CollarPercentOffHours = 10.1m }, Accepted with { CollarPercentOffHours = 9.9m } },
        { nameof(RiskPolicy.MaxQuoteAge), Accepted with { MaxQuoteAge = TimeSpan.FromSeconds(16) }, Accepted with { MaxQuoteAge = TimeSpan.FromSeconds(14) } },
        { nameof(RiskPolicy.MaxQuoteAgeIex), Accepted with { MaxQuoteAgeIex = TimeSpan.FromSeconds(61) }, Accepted with { MaxQuoteAgeIex = TimeSpan.FromSeconds(59) } },
        { nameof(RiskPolicy.MaxReducingOrdersPerMinute), Accepted with { MaxReducingOrdersPerMinute = 61 }, Accepted with { MaxReducingOrdersPerMinute = 59 } },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_looser_limit_is_named_and_a_tighter_one_is_not(string name, RiskPolicy looser, RiskPolicy tighter)
    {
        var field = PolicyFields.All.Single(one => one.Name == name);

        Assert.Equal($"{field.Words}: {field.Text(looser)} instead of {field.Text(Accepted)}", Assert.Single(looser.LooserThan(Accepted)));
        Assert.Empty(tighter.LooserThan(Accepted));
        Assert.Empty(Accepted.LooserThan(Accepted));
        Assert.NotEqual(Accepted.Hash(), looser.Hash());
    }

    [Fact]
    public void Every_limit_has_a_direction_and_a_test_of_it()
    {
        var limits = typeof(RiskPolicy).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(limits, PolicyFields.All.Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(limits, Fields.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_hash_is_of_what_the_limits_are_and_not_of_how_they_are_written()
    {
        var same = A.Policy() with { MaxOrderNotionalUsd = 10_000.00m, AllowedSymbols = ["MSFT", "AAPL"] };

        Assert.Equal((A.Policy() with { AllowedSymbols = ["AAPL", "MSFT"] }).Hash(), same.Hash());
        Assert.Matches("^[0-9a-f]{16}$", same.Hash());
        Assert.Contains("MaxOrderNotionalUsd=10000\n", same.Canonical(), StringComparison.Ordinal);
    }

    public static TheoryData<RiskPolicy> Policies => [Accepted, A.Policy(), RiskPolicy.DefaultFor(TradingEnvironment.Live)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void It_comes_back_from_its_text_as_it_was(RiskPolicy policy)
    {
        Assert.Equal(policy.Canonical(), RiskPolicyJson.Read(RiskPolicyJson.Write(policy))?.Canonical());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"max_order_quantity":1}""")]
    [InlineData("""{"max_order_notional_usd":1,"max_order_quantity":1,"max_position_percent":"much"}""")]
    public void Text_that_is_no_policy_is_none(string text)
    {
        Assert.Null(RiskPolicyJson.Read(text));
    }

    [Fact]
    public void A_limit_that_an_older_text_does_not_know_has_its_default()
    {
        var old = RiskPolicyJson.Read("""{"max_order_notional_usd":1,"max_order_quantity":2,"max_position_percent":3}""");

        Assert.Equal((A.Policy() with { MaxOrderNotionalUsd = 1, MaxOrderQuantity = 2, MaxPositionPercent = 3 }).Canonical(), old?.Canonical());
    }

    [Fact]
    public void Starts_from_the_table_of_the_environment()
    {
        var (paper, live) = (A.Policy(), RiskPolicy.DefaultFor(TradingEnvironment.Live));

        Assert.Equal((10_000m, 1_000m, 20m, 1_000m, 10m, 1), (paper.MaxOrderNotionalUsd, paper.MaxOrderQuantity, paper.MaxPositionPercent, paper.OptionMaxLossUsd, paper.MaxOptionContracts, paper.MinDaysToExpiry));
        Assert.Equal((1_000m, 500m, 10m, 500m, 5m, 1), (live.MaxOrderNotionalUsd, live.MaxOrderQuantity, live.MaxPositionPercent, live.OptionMaxLossUsd, live.MaxOptionContracts, live.MinDaysToExpiry));
        Assert.Equal((100m, 50, 20, 200, 50_000m, 5_000m, false), (paper.MaxGrossExposurePercent, paper.MaxOpenOrders, paper.MaxOrdersPerMinute, paper.MaxOrdersPerDay, paper.MaxOpeningNotionalPerDayUsd, paper.MaxCryptoNotionalUsd, paper.AllowShortSelling));
        Assert.Equal((100m, 20, 10, 50, 5_000m, 500m, false), (live.MaxGrossExposurePercent, live.MaxOpenOrders, live.MaxOrdersPerMinute, live.MaxOrdersPerDay, live.MaxOpeningNotionalPerDayUsd, live.MaxCryptoNotionalUsd, live.AllowShortSelling));
        Assert.Equal((1m, 1_000_000m, 3m, 10m, null), (paper.MinPriceUsd, paper.MinDollarVolumeUsd, paper.MaxDailyLossPercent, paper.MaxDrawdownPercent, paper.ApprovalAboveUsd));
        Assert.Equal((1m, 1_000_000m, 2m, 5m, 500m), (live.MinPriceUsd, live.MinDollarVolumeUsd, live.MaxDailyLossPercent, live.MaxDrawdownPercent, live.ApprovalAboveUsd));
        Assert.Empty(live.LooserThan(paper));
    }
}
