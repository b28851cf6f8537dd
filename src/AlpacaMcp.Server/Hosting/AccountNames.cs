namespace AlpacaMcp.Server.Hosting;

/// <summary>Reads which accounts to serve.</summary>
internal static class AccountNames
{
    /// <summary>Their names, the one to read from first; empty where there is one account without a name. Refuses what is set for an account that is not served or for nobody.</summary>
    public static IReadOnlyList<string> Read(Settings settings)
    {
        var names = settings[AccountSettings.Accounts]?.AsItems() ?? [];
        if (settings.Scopes.Except(names.Select(AccountScope.Written)).FirstOrDefault() is { } unknown)
            throw new StartupRefusedException(names.Count == 0
                ? $"Something is set for an account {unknown}, but {AccountSettings.Accounts.Name} names none. Set it to the names of the accounts, separated by commas."
                : $"Something is set for an account {unknown}, but {AccountSettings.Accounts.Name} names only {string.Join(", ", names)}.");
        if (names.Count > 0 && AccountScope.Own.FirstOrDefault(settings.Has) is { } shared)
            throw new StartupRefusedException(
                $"{shared.Name} is set in {settings[shared]!.Place} for all accounts, and each has its own. Write it as {AccountScope.Prefix(names[0])}{shared.Name}."); // it is set
        return settings[AccountSettings.Account]?.Text is { } only ? Only(only, names) : names;
    }

    private static IReadOnlyList<string> Only(string only, IReadOnlyList<string> names) => names.Contains(only)
        ? [only]
        : throw new StartupRefusedException(names.Count == 0
            ? $"{AccountSettings.Account.Name} is {only}, and {AccountSettings.Accounts.Name} names no account."
            : $"There is no account {only}, only {string.Join(", ", names)}.");
}
