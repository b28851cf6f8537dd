using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit.Abstractions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/operate: from the first start over the backup of every day, an alert and a halt to the recovery from an accident, in one home.</summary>
public sealed class OperatePageTests(ITestOutputHelper output)
{
    private const string Passphrase = "correct horse battery";

    [Fact]
    public async Task From_install_to_alert_to_halt_to_recovery()
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
        var port = FreePort();
        await drill.StartServerAsync(("ALPACA_MCP_METRICS_PORT", port));
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
        await RaiseAlertAsync(drill, port);
        await LoseAndRecoverAsync(drill);
    }

    private static async Task RaiseAlertAsync(OperatorDrill drill, string port)
    {
        var lines = OperatorPage.Commands("operate/alerts.md");
        await RecoveryDrill.SaysAsync(await drill.TypeAsync(lines[0]), "Trading is halted");
        Assert.Equal("TRADING_HALTED", await drill.BuyAsync(1));
        var shown = await drill.TypeAsync(lines[1].Replace("9464", port, StringComparison.Ordinal));
        Assert.EndsWith(" 2", shown.Output.Trim(), StringComparison.Ordinal);
        var resumed = await drill.TypeAsync(lines[2], Passphrase);
        Assert.True(resumed.ExitCode == 0, resumed.Output);
        Assert.Equal("active", await drill.StateAsync());
    }

    private async Task LoseAndRecoverAsync(OperatorDrill drill)
    {
        await drill.EndServerAsync();
        foreach (var file in Directory.GetFiles(drill.Home, "journal.db*"))
            File.Delete(file);
        Assert.Equal(0, (await drill.TypeAsync("cp -r \"$(ls -d ~/backups/* | tail -n 1)\" backup")).ExitCode);
        drill.Take("operate/recovery/rebuild.sh");

        await RecoveryDrill.WalkAsync(
            drill,
            "journal-lost.md",
            output,
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "is missing, and there was one")) { ExitCode = 1 },
            new("sh rebuild.sh backup \"journal.db was lost\"", result => RecoveryDrill.SaysAsync(result, "HALTED", ": sound.")),
            new("alpaca-mcp resume --reason \"compared with the broker\"", RecoveryDrill.Nothing) { Typed = [Passphrase] },
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "sound")));

        await RecoveryDrill.AssertWholeAsync(drill);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
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
