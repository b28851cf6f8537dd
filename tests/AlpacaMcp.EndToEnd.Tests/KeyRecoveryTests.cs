using Xunit.Abstractions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/operate/recovery: the master key, the broker's key, and a server that dies in the middle of an order.</summary>
public sealed class KeyRecoveryTests(ITestOutputHelper output)
{
    private const string Set = "alpaca-mcp credentials set paper";
    private const string NewKey = "(umask 077 && head -c 32 /dev/urandom | base64 > ~/master.key)";

    [Fact]
    public async Task Without_the_master_key_nothing_starts_and_another_one_opens_the_way()
    {
        await using var drill = await StoredAsync();
        Assert.Equal("", await drill.BuyAsync(3));
        await drill.EndServerAsync();
        File.Delete(drill.FileHere("master.key"));
        Assert.Equal(2, (await drill.TypeAsync("alpaca-mcp serve < /dev/null")).ExitCode);

        await RecoveryDrill.WalkAsync(
            drill,
            "master-key-lost.md",
            output,
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "No server starts", "sound")) { ExitCode = 1 },
            new(NewKey, RecoveryDrill.Nothing),
            new("alpaca-mcp credentials remove paper", RecoveryDrill.Nothing),
            new(Set, RecoveryDrill.Nothing) { Typed = [drill.Exchange.KeyId, drill.Exchange.SecretKey] },
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "the broker takes them")),
            new("alpaca-mcp reconcile", result => RecoveryDrill.SaysAsync(result, "Orphans: 0.")));

        await RecoveryDrill.AssertWholeAsync(drill);
    }

    [Fact]
    public async Task A_revoked_key_is_replaced_while_the_server_runs()
    {
        await using var drill = await StoredAsync();
        Assert.Equal("", await drill.BuyAsync(3));
        drill.Exchange.RevokeKey(drill.Exchange.KeyId);
        Assert.NotEqual("", await drill.BuyAsync(4));

        await RecoveryDrill.WalkAsync(
            drill,
            "key-revoked.md",
            output,
            new("alpaca-mcp halt --reason \"the key is revoked\"", result => RecoveryDrill.SaysAsync(result, "Trading is halted")),
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "the broker does not take them", "HALTED")) { ExitCode = 1 },
            new(Set, RecoveryDrill.Nothing)
            {
                Before = () =>
                {
                    drill.Exchange.IssueKey("ANOTHER", "another-s3cret");
                    return Task.CompletedTask;
                },
                Typed = ["ANOTHER", "another-s3cret"],
            },
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "the broker takes them")),
            new("alpaca-mcp reconcile", result => RecoveryDrill.SaysAsync(result, "Orphans: 0.", "Open orders of others: 0.")),
            new("alpaca-mcp resume --reason \"a new key, and nobody was there\"", RecoveryDrill.Nothing));

        await RecoveryDrill.AssertWholeAsync(drill);
    }

    [Fact]
    public async Task A_server_that_dies_before_it_has_noted_the_answer_loses_no_order()
    {
        await using var drill = await OperatorDrill.PrepareAsync();
        await drill.StartServerAsync(Transport.Http, ("ALPACA_MCP_KILL_AT", "answered-not-journaled"));
        await Assert.ThrowsAnyAsync<Exception>(() => drill.BuyAsync(3));
        await drill.EndServerAsync();
        drill.Unset("ALPACA_MCP_KILL_AT");

        await RecoveryDrill.WalkAsync(
            drill,
            "stop-mid-order.md",
            output,
            new("alpaca-mcp status", RecoveryDrill.Nothing),
            new("alpaca-mcp reconcile", result => RecoveryDrill.SaysAsync(result, "Settled: 1. Still unknown: 0. Orphans: 0. Ambiguous: 0.")),
            new("alpaca-mcp status", result => RecoveryDrill.SaysAsync(result, "Unknown:      0 orders", "ACTIVE")),
            new("alpaca-mcp journal tail -n 5", result => RecoveryDrill.SaysAsync(result, drill.Exchange.Book.Orders.Single().ClientOrderId)));

        await RecoveryDrill.AssertWholeAsync(drill);
    }

    /// <summary>A server whose key is in the sealed store.</summary>
    private static async Task<OperatorDrill> StoredAsync()
    {
        var drill = await OperatorDrill.PrepareAsync();
        drill.Unset("ALPACA_API_KEY");
        drill.Unset("ALPACA_SECRET_KEY");
        drill.Set(("ALPACA_MCP_MASTER_KEY_FILE", drill.FileHere("master.key")));
        Assert.Equal(0, (await drill.TypeAsync(NewKey)).ExitCode);
        Assert.Equal(0, (await drill.TypeAsync(Set, drill.Exchange.KeyId, drill.Exchange.SecretKey)).ExitCode);
        await drill.StartServerAsync();
        return drill;
    }
}
