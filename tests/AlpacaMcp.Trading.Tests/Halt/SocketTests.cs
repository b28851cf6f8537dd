using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;

namespace AlpacaMcp.Trading.Tests.Halt;

/// <summary>Every request that can create or change an order or a position asks once more right before it leaves: a halt may have come since it was decided.</summary>
public sealed class SocketTests : IDisposable
{
    private static readonly string Contract = O.Call(220);

    private readonly JournalHome _home = new();

    [Fact]
    public Task An_order_does_not_leave() => NothingLeavesAsync("POST", async desk => (await desk.Desk.SubmitAsync(A.BuyLimit(1, 90m), CancellationToken.None)).Objections);

    [Fact]
    public Task A_close_does_not_leave() => NothingLeavesAsync("POST", async desk => (await desk.CloseAsync(Contract)).Objections);

    [Fact]
    public Task A_replacement_does_not_leave() => NothingLeavesAsync(
        "PATCH", async desk => (await desk.Replacer.ReplaceAsync(desk.Book.Single(o => o.ClientOrderId == "resting").Id, new() { LimitPrice = 91m }, CancellationToken.None)).Objections);

    [Fact]
    public Task An_exercise_does_not_leave() => NothingLeavesAsync("POST", async desk => (await desk.Exercises.ExerciseAsync(Contract, CancellationToken.None)).Objections);

    [Fact]
    public Task An_instruction_to_lapse_does_not_leave() => NothingLeavesAsync("POST", async desk => (await desk.Exercises.DeclineAsync(Contract, CancellationToken.None)).Objections);

    [Fact]
    public Task A_locate_does_not_leave() =>
        NothingLeavesAsync("POST", async desk => (await desk.Locates.CreateAsync(new("GME", 100, 0.05m, AllOrNone: false), CancellationToken.None)).Objections);

    public void Dispose() => _home.Dispose();

    private async Task NothingLeavesAsync(string method, Func<TestDesk, Task<IReadOnlyList<Objection>>> askAsync)
    {
        var halt = new HaltAtCommit(_home.Folder);
        await using var desk = await OpenAsync(halt);
        var before = Sent();
        halt.IsArmed = true;

        var objections = await askAsync(desk);

        Assert.Equal(RiskCode.TradingHalted, Assert.Single(objections).Code);
        Assert.Equal(before, Sent());

        int Sent() => desk.Exchange.Requests.All.Count(request => request.Method == method);
    }

    // A wide policy: nothing but the halt objects. The contract expires on that day, so that it may be told to lapse.
    private async Task<TestDesk> OpenAsync(ICrashPoints crash)
    {
        var desk = await TestDesk.OpenAsync(new Setup
        {
            Policy = A.Policy() with { MaxOrderNotionalUsd = 100_000m, MaxShareOfEquityPercent = 100m, MaxPositionPercent = 100m },
            Journal = _home.Place,
            Crash = crash,
            Locates = true,
            StartAt = new(2026, 12, 18, 15, 0, 0, TimeSpan.Zero),
        });
        await desk.HoldAsync(A.Buy(10), "shares");
        await desk.HoldAsync(O.Buy(Contract), "call");
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m), "resting");
        return desk;
    }
}
