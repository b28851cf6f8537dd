namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/operate: from the first start to the backup of every day, in one home.</summary>
public sealed class OperatePageTests
{
    private const string Passphrase = "correct horse battery";

    [Fact]
    public async Task A_new_home_gets_a_passphrase_a_key_a_doctor_and_a_backup()
    {
        await using var drill = await OperatorDrill.PrepareAsync();
        drill.Unset("ALPACA_API_KEY");
        drill.Unset("ALPACA_SECRET_KEY");
        drill.Unset("ALPACA_TRADING_URL");

        await OperatorPage.WalkAsync(drill, "operate/install.md",
        [
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "None are set or stored", "None yet")),
            new("alpaca-mcp operator init", result => RecoveryDrill.SaysAsync(result, "The passphrase is set.")) { Typed = [Passphrase, Passphrase] },
            new("(umask 077 && head -c 32 /dev/urandom | base64 > ~/master.key)", RecoveryDrill.Nothing),
            new("export ALPACA_MCP_MASTER_KEY_FILE=~/master.key", RecoveryDrill.Nothing),
            new("alpaca-mcp credentials set paper", RecoveryDrill.Nothing) { Typed = [drill.Exchange.KeyId, drill.Exchange.SecretKey] },
            new("alpaca-mcp credentials list", result => RecoveryDrill.SaysAsync(result, "paper")),
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "The operator's passphrase is set.", "the broker takes them"))
            { Before = () => PointAtExchange(drill) },
        ]);
        await drill.StartServerAsync();
        Assert.Equal("", await drill.BuyAsync(3));
        await OperatorPage.WalkAsync(drill, "operate/doctor.md",
        [
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "rows, sound")),
            new("alpaca-mcp doctor --json", result => RecoveryDrill.SaysAsync(result, "\"checks\"", "\"status\": \"ok\"")),
        ]);
        drill.Take("operate/backup.sh");
        await OperatorPage.WalkAsync(drill, "operate/README.md",
        [
            new("sh backup.sh ~/backups 14", result => RecoveryDrill.SaysAsync(result, ": sound.")) { Before = () => OlderBackupsAsync(drill, 20) },
            new("alpaca-mcp journal verify", result => RecoveryDrill.SaysAsync(result, ": sound.")),
            new("alpaca-mcp doctor", RecoveryDrill.Nothing),
            new("ALPACA_MCP_HOME=~/rehearsal alpaca-mcp restore \"$(ls -d ~/backups/* | tail -n 1)\" --reason \"a rehearsal\"", result => RecoveryDrill.SaysAsync(result, "Restored:"))
            { Before = () => KeptAsync(drill, 14) },
            new("ALPACA_MCP_HOME=~/rehearsal alpaca-mcp journal verify", result => RecoveryDrill.SaysAsync(result, ": sound.")),
        ]);
        Assert.Equal("active", await drill.StateAsync());
    }

    private static Task PointAtExchange(OperatorDrill drill)
    {
        drill.Set(("ALPACA_TRADING_URL", drill.Exchange.Url.GetLeftPart(UriPartial.Authority)));
        return Task.CompletedTask;
    }

    private static Task OlderBackupsAsync(OperatorDrill drill, int count)
    {
        for (var i = 0; i < count; i++)
            Directory.CreateDirectory(Path.Combine(drill.FileHere("backups"), $"2026-01-{i + 1:00}T000000Z"));
        return Task.CompletedTask;
    }

    private static Task KeptAsync(OperatorDrill drill, int count)
    {
        Assert.Equal(count, Directory.GetDirectories(drill.FileHere("backups")).Length);
        return Task.CompletedTask;
    }
}
