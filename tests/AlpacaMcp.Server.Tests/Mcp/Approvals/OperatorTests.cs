using AlpacaMcp.Server.Cli.Operators;

namespace AlpacaMcp.Server.Tests.Mcp.Approvals;

/// <summary>A client that cannot be asked, and an operator with a terminal.</summary>
public sealed class OperatorTests
{
    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task What_the_operator_approves_is_placed_by_the_next_identical_call(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync();
        var client = await bench.ConnectAsync(transport, version);
        var id = (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id");

        var (exitCode, output) = await bench.OperateAsync("approvals", "approve", id, "--reason", "looked at it");
        Assert.Equal(0, bench.Sent);
        var placed = await ApprovalBench.PlaceAsync(client);

        Assert.Equal(0, exitCode);
        Assert.Contains("buy 3 AAPL, limit order, limit price 250, day", output, StringComparison.Ordinal);
        Assert.Equal(3m, placed.Content.Number("order.qty"));
        Assert.Equal(1, bench.Sent);
    }

    [Fact]
    public async Task An_approval_places_one_order_however_often_the_call_is_made()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        var id = (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id");
        await bench.OperateAsync("approvals", "approve", id);

        await ApprovalBench.PlaceAsync(client);
        var again = await ApprovalBench.PlaceAsync(client);
        bench.Pass(TimeSpan.FromSeconds(31)); // The repeat guard has forgotten it.
        var later = await ApprovalBench.PlaceAsync(client);

        Assert.Contains("NOT placed again", again.Content.At("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("APPROVAL_REQUIRED", later.Code);
        Assert.NotEqual(id, later.Error.Text("approval_id"));
        Assert.Equal(1, bench.Sent);
    }

    [Fact]
    public async Task Another_order_or_another_caller_does_not_use_it()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        var other = await bench.ConnectAsync("stdio", ApprovalBench.Modern, name: "another");
        await bench.OperateAsync("approvals", "approve", (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id"));

        Assert.Equal("APPROVAL_REQUIRED", (await ApprovalBench.PlaceAsync(other)).Code);
        Assert.Equal("APPROVAL_REQUIRED", (await ApprovalBench.PlaceAsync(client, ApprovalBench.Large.Replace("250", "249", StringComparison.Ordinal))).Code);
        Assert.Equal(0, bench.Sent);
    }

    [Fact]
    public async Task The_same_call_again_asks_for_nothing_new()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);

        var first = await ApprovalBench.PlaceAsync(client);
        var second = await ApprovalBench.PlaceAsync(client);
        var (_, waiting) = await bench.OperateAsync("approvals", "list");

        Assert.Equal(first.Error.Text("approval_id"), second.Error.Text("approval_id"));
        Assert.Single(waiting.Split('\n'), line => line.Contains("buy 3 AAPL", StringComparison.Ordinal));
        Assert.Contains("at worst 750.00 USD, 0.75 % of equity; asked by agent because it may cost more than 500 USD", waiting, StringComparison.Ordinal);
        Assert.Contains(first.Error.Text("approval_id"), waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_operator_denies_is_not_asked_for_again_for_a_while()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        var asking = await bench.ConnectAsync("stdio", ApprovalBench.Modern, person);
        var id = (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id");

        var (exitCode, _) = await bench.OperateAsync("approvals", "deny", id, "--reason", "not today");
        var denied = await ApprovalBench.PlaceAsync(asking);
        bench.Pass(TimeSpan.FromMinutes(30));

        Assert.Equal((0, "APPROVAL_DENIED"), (exitCode, denied.Code));
        Assert.Contains("not today", denied.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(person.Questions);
        Assert.Equal("APPROVAL_REQUIRED", (await ApprovalBench.PlaceAsync(client)).Code);
        Assert.Equal(0, bench.Sent);
    }

    [Fact]
    public async Task An_approval_that_nobody_uses_expires()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        var id = (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id");
        await bench.OperateAsync("approvals", "approve", id);

        bench.Pass(TimeSpan.FromMinutes(30));

        Assert.NotEqual(id, (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id"));
        Assert.Equal(0, bench.Sent);
    }

    [Fact]
    public async Task An_approval_survives_the_server_it_was_asked_by()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var id = (await ApprovalBench.PlaceAsync(await bench.ConnectAsync("stdio", ApprovalBench.Legacy))).Error.Text("approval_id");
        await bench.EndServersAsync();
        await bench.OperateAsync("approvals", "approve", id.ToLowerInvariant());

        await ApprovalBench.PlaceAsync(await bench.ConnectAsync("http", ApprovalBench.Modern));

        Assert.Equal(1, bench.Sent);
    }

    [Fact]
    public async Task A_denial_after_an_approval_holds()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        var id = (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id");
        await bench.OperateAsync("approvals", "approve", id);

        await bench.OperateAsync("approvals", "deny", id);

        Assert.Equal("APPROVAL_DENIED", (await ApprovalBench.PlaceAsync(client)).Code);
        Assert.Equal(1, (await bench.OperateAsync("approvals", "approve", id)).ExitCode);
        Assert.Equal(0, bench.Sent);
    }

    [Fact]
    public async Task Where_there_may_be_money_the_operators_passphrase_approves_and_nothing_else()
    {
        await using var bench = await ApprovalBench.StartOnPaperAsync();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        var id = (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id");

        var unset = await bench.OperateAsync("approvals", "approve", id);
        new Passphrase(bench.Home).Set("correct horse");
        var piped = await bench.OperateAsync("approvals", "approve", id);
        bench.Terminal.Types = "correct horse";
        var stillAsked = await ApprovalBench.PlaceAsync(client);
        var typed = await bench.OperateAsync("approvals", "approve", id);

        Assert.Equal((2, 2, 0), (unset.ExitCode, piped.ExitCode, typed.ExitCode));
        Assert.Equal(id, stillAsked.Error.Text("approval_id"));
        Assert.False((await ApprovalBench.PlaceAsync(client)).IsError);
        Assert.Equal(1, bench.Sent);
    }

    [Fact]
    public async Task A_wrong_passphrase_approves_nothing_and_no_passphrase_is_needed_to_say_no()
    {
        await using var bench = await ApprovalBench.StartOnPaperAsync();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        var id = (await ApprovalBench.PlaceAsync(client)).Error.Text("approval_id");
        new Passphrase(bench.Home).Set("correct horse");
        bench.Terminal.Types = "battery staple";

        Assert.Equal(2, (await bench.OperateAsync("approvals", "approve", id)).ExitCode);
        bench.Terminal.Types = null;
        Assert.Equal(0, (await bench.OperateAsync("approvals", "deny", id)).ExitCode);
        Assert.Equal("APPROVAL_DENIED", (await ApprovalBench.PlaceAsync(client)).Code);
        Assert.Equal(0, bench.Sent);
    }

    [Fact]
    public async Task An_unknown_id_is_said_to_be_none()
    {
        await using var bench = await ApprovalBench.StartAsync();
        Assert.Equal((0, "Nothing waits for an answer."), await TrimmedAsync(bench, "list")); // A home without a journal.
        await ApprovalBench.PlaceAsync(await bench.ConnectAsync("stdio", ApprovalBench.Modern));

        Assert.Equal(1, (await bench.OperateAsync("approvals", "approve", "NOSUCHID")).ExitCode);
        Assert.Equal(1, (await bench.OperateAsync("approvals", "deny", "NOSUCHID")).ExitCode);
    }

    private static async Task<(int, string)> TrimmedAsync(ApprovalBench bench, string verb)
    {
        var (exitCode, output) = await bench.OperateAsync("approvals", verb);
        return (exitCode, output.Trim());
    }
}
