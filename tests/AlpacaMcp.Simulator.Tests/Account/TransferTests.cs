using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Tests.State;

namespace AlpacaMcp.Simulator.Tests.Account;

/// <summary>Cash paid in and out: neither profit nor loss, and no part of the equity of the last close.</summary>
public sealed class TransferTests
{
    private static readonly SimulatorOptions s_on = new() { Control = true };

    [Theory]
    [InlineData("500", "CSD", "100500")]
    [InlineData("-500.25", "CSW", "99499.75")]
    public async Task A_transfer_changes_cash_and_equity_and_leaves_the_last_close(string amount, string type, string cash)
    {
        await using var desk = await Desk.OpenAsync(s_on);

        var made = await TransferAsync(desk, $$"""{"amount":{{amount}}}""");

        Assert.Equal($$"""{"activity_type":"{{type}}","amount":{{amount}},"cash":{{cash}}}""", made.Text);
        var account = await desk.GetAsync("/v2/account");
        Assert.Equal((cash, cash, "100000", amount), (account["cash"], account["equity"], account["last_equity"], account["intraday_adjustments"]));
        var entry = (await desk.GetAsync($"/v2/account/activities?activity_types={type}")).Taken.AsArray().Single()!;
        Assert.Equal((type, amount, "2026-11-20", "executed"), (Text(entry, "activity_type"), Text(entry, "net_amount"), Text(entry, "date"), Text(entry, "status")));
        Assert.Single((await desk.GetAsync("/v2/account/activities/TRANS")).Taken.AsArray());
    }

    [Fact]
    public async Task The_ledger_books_it_as_capital()
    {
        await using var desk = await Desk.OpenAsync(s_on);

        await TransferAsync(desk, """{"amount":500}""");

        var entry = (await desk.GetAsync("/_simulator/book")).Json["ledger"]!.AsArray()[^1]!;
        Assert.Equal("deposit", Text(entry, "text"));
        Assert.Equal(["cash 500", "capital -500"], entry["postings"]!.AsArray().Select(posting => $"{posting!["account"]} {posting["amount"]}"));
    }

    [Theory]
    [InlineData("""{}""", 422, "amount is missing")]
    [InlineData("""{"amount":0}""", 422, "amount must be an amount in dollars and cents, not 0 and at most 1,000,000,000 either way")]
    [InlineData("""{"amount":0.001}""", 422, "amount must be an amount in dollars and cents, not 0 and at most 1,000,000,000 either way")]
    [InlineData("""{"amount":"5"}""", 422, "amount must be an amount in dollars and cents, not 0 and at most 1,000,000,000 either way")]
    [InlineData("""{"amount":1e30}""", 422, "amount must be an amount in dollars and cents, not 0 and at most 1,000,000,000 either way")]
    [InlineData("""{"amount":-100000.01}""", 422, "amount is more than there is in cash")]
    [InlineData("""{"amount":5,"note":"x"}""", 422, "note is not known here")]
    [InlineData("""{"amount":5,"key":"NOBODY"}""", 404, "no account has the key NOBODY")]
    public async Task What_cannot_be_transferred_is_refused(string body, int status, string message)
    {
        await using var desk = await Desk.OpenAsync(s_on);

        var answer = await TransferAsync(desk, body);

        Assert.Equal((status, message), (answer.Status, answer["message"]));
        Assert.Equal("100000", (await desk.GetAsync("/v2/account"))["cash"]);
    }

    [Fact]
    public async Task The_account_is_chosen_by_key()
    {
        var other = new SimulatorAccount { KeyId = "OTHER", SecretKey = "other-secret", StartCash = 5m };
        await using var desk = await Desk.OpenAsync(s_on with { MoreAccounts = [other] });

        await TransferAsync(desk, """{"amount":2.50,"key":"OTHER"}""");

        Assert.Equal("7.50", (await desk.GetAsync("/_simulator/book?key=OTHER"))["cash"]);
        Assert.Equal(100_000m, desk.Exchange.Book.Cash);
    }

    // Friday's close knows what came on Friday, at whatever hour; what comes on Sunday is Monday's.
    [Theory]
    [InlineData(1, "100500", "0")] // Friday 11:00
    [InlineData(8, "100500", "0")] // Friday 18:00
    [InlineData(50, "100000", "500")] // Sunday noon
    public async Task The_last_close_counts_what_had_come_by_its_day(int hours, string lastEquity, string since)
    {
        await using var desk = await Desk.OpenAsync(s_on);
        desk.Step(TimeSpan.FromHours(hours));
        desk.Exchange.Transfer(500m);
        var before = await desk.GetAsync("/v2/account");
        desk.Step(TimeSpan.FromHours(72 - hours)); // Monday 10:00

        var account = await desk.GetAsync("/v2/account");

        Assert.Equal(("2026-11-19", "100000", "500"), (before["balance_asof"], before["last_equity"], before["intraday_adjustments"]));
        Assert.Equal(("2026-11-20", lastEquity, since, "100500"), (account["balance_asof"], account["last_equity"], account["intraday_adjustments"], account["equity"]));
    }

    [Fact]
    public async Task More_than_the_cash_is_not_paid_out()
    {
        await using var desk = await Desk.OpenAsync(s_on);

        Assert.Throws<InvalidOperationException>(() => desk.Exchange.Transfer(-100_000.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => desk.Exchange.Transfer(0m));
        Assert.Throws<ArgumentOutOfRangeException>(() => desk.Exchange.Transfer(0.001m));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // its past is lived again even when it no longer answers
    public async Task A_kept_exchange_makes_its_transfers_again(bool control)
    {
        using var kept = new KeptDesk();
        await using (var desk = await kept.OpenAsync(s_on))
        {
            Assert.Equal(200, (await TransferAsync(desk, """{"amount":500}""")).Status);
            Assert.Equal(200, (await TransferAsync(desk, """{"amount":-200}""")).Status);
            Assert.Equal(422, (await TransferAsync(desk, """{"amount":-1000000}""")).Status);
        }

        await using var again = await kept.OpenAsync(new() { Control = control });

        Assert.Equal(100_300m, again.Exchange.Book.Cash);
        Assert.Equal(2, (await again.GetAsync("/v2/account/activities/TRANS")).Taken.AsArray().Count);
    }

    private static Task<Answer> TransferAsync(Desk desk, string body) => desk.SendAsync(HttpMethod.Post, "/_simulator/transfers", body);

    private static string? Text(JsonNode node, string field) => node[field]?.ToString();
}
