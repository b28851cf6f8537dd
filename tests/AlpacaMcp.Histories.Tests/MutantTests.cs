using AlpacaMcp.Api;
using AlpacaMcp.Histories.Tests.Mutants;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Histories.Tests;

/// <summary>Each invariant can break: a server spoilt on purpose is caught, and for the right reason.</summary>
public sealed class MutantTests
{
    private const int Most = 600;

    [Fact]
    public void I1_a_new_id_for_a_second_try() => Caught("I1", services => services.AddHttpClient("alpaca").AddHttpMessageHandler(() => new SecondId()));

    [Fact]
    public void I2_no_commit_before_the_send() => Caught("I2", services => Journal(services, inner => new Forgetful(inner)));

    [Fact]
    public void I3_a_404_taken_for_absence() => Caught("I3", times: new() { QuietPeriod = TimeSpan.FromSeconds(1), MinLookups = 1, ResendWindow = TimeSpan.Zero });

    [Fact]
    public void I4_no_reservation_for_what_is_under_way() => Caught("I4", services => Journal(services, inner => new Careless(inner)));

    [Fact]
    public void I5_another_order_under_an_old_id() => Caught("I5", services => Journal(services, inner => new Forgiving(inner)));

    [Fact]
    public void I6_nobody_looks_for_what_is_unknown() => Caught("I6", services => Journal(services, inner => new Incurious(inner)));

    [Fact]
    public void I7_a_gate_that_never_shuts() => Caught("I7", services => services.AddSingleton<ISendGate, OpenGate>());

    private static void Journal(IServiceCollection services, Func<IOrderJournal, IOrderJournal> spoilt) =>
        services.AddSingleton(provider => spoilt(provider.GetRequiredService<EnduringJournal>()));

    private static void Caught(string invariant, Action<IServiceCollection>? alter = null, SettlementTimes? times = null)
    {
        var plans = HistoryPlans.Of(from: 1, Most).Select(plan => plan with { Alter = alter, Times = times ?? new() });

        var broken = plans.Select(plan => History.Run(plan)).FirstOrDefault(result => result.Broken is not null);

        Assert.True(broken?.Broken?.Invariant == invariant, broken is null ? $"{Most} histories did not notice" : HistoryRun.Explain(broken));
    }
}
