using System.Security.Cryptography;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A key that a script keeps, under the master key that systemd hands over.</summary>
public sealed class StoredKeyTests
{
    [Fact]
    public async Task A_key_from_standard_input_is_sealed_with_the_systemd_credential_and_opens_with_it_alone()
    {
        await using var exchange = await Exchanges.StartAsync();
        using var home = new TemporaryHome();
        using var handed = new TemporaryHome();
        await File.WriteAllTextAsync(Path.Combine(handed.Path, "alpaca-mcp-master-key"), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
        var settings = Exchanges.Settings(exchange);
        settings.Remove("ALPACA_API_KEY");
        settings.Remove("ALPACA_SECRET_KEY");
        settings["ALPACA_MCP_HOME"] = home.Path;
        settings["CREDENTIALS_DIRECTORY"] = handed.Path;

        var kept = await OperatorCommand.RunAsync(settings, $"{exchange.KeyId}\n{exchange.SecretKey}", "credentials", "set", "paper", "--stdin");
        var used = await OperatorCommand.RunAsync(settings, "", "doctor");
        settings["CREDENTIALS_DIRECTORY"] = home.Path;
        var without = await OperatorCommand.RunAsync(settings, "", "serve");

        Assert.True(kept.ExitCode == 0, kept.Error);
        Assert.Contains("the systemd credential", kept.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(exchange.SecretKey, kept.Output + kept.Error + used.Output + await File.ReadAllTextAsync(Path.Combine(home.Path, "credentials.json")), StringComparison.Ordinal);
        Assert.Contains("the broker takes them", used.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (without.ExitCode, without.Output));
        Assert.Contains("needs a master key", without.Error, StringComparison.Ordinal);
    }
}
