using System.Globalization;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Cli.Simulate;

/// <summary>What may be written after --account.</summary>
internal static class AccountArgument
{
    private const decimal MostCash = 1_000_000_000_000m;

    /// <summary>All further accounts; each needs a key id of its own.</summary>
    public static IReadOnlyList<SimulatorAccount> ReadAll(IReadOnlyList<string> arguments, string firstKeyId)
    {
        var accounts = arguments.Select(Read).ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal) { firstKeyId };
        return accounts.FirstOrDefault(account => !taken.Add(account.KeyId)) is { } twice
            ? throw new StartupRefusedException($"Two accounts have the key {twice.KeyId}. Give each --account a key of its own.")
            : accounts;
    }

    /// <summary>An amount of start cash; refuses what no account can start with.</summary>
    public static decimal Cash(decimal amount, string option) => amount is >= 0 and <= MostCash
        ? amount
        : throw new StartupRefusedException(FormattableString.Invariant($"{option} {amount} is out of range. Allowed: 0 to {MostCash} USD."));

    private static SimulatorAccount Read(string argument) => argument.Split(':') switch
    {
        [{ Length: > 0 } key, { Length: > 0 } secret] => new SimulatorAccount { KeyId = key, SecretKey = secret },
        [{ Length: > 0 } key, { Length: > 0 } secret, var cash] when decimal.TryParse(cash, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) =>
            new SimulatorAccount { KeyId = key, SecretKey = secret, StartCash = Cash(amount, "--account: cash") },
        _ => throw new StartupRefusedException("--account takes KEY:SECRET or KEY:SECRET:CASH, such as SECOND:second-secret:25000."),
    };
}
