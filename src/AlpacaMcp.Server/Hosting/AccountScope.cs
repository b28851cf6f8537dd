namespace AlpacaMcp.Server.Hosting;

/// <summary>What a setting of one account is called: the account in capitals, two underscores, the setting's name, as in LIVE__ALPACA_PAPER_TRADE.</summary>
internal static class AccountScope
{
    private const string Mark = "__";

    /// <summary>Who an account is: never taken over from what is set for all of them.</summary>
    public static readonly IReadOnlyList<Setting> Own =
    [
        SettingCatalog.ApiKey, SettingCatalog.SecretKey, SettingCatalog.SecretKeyFile, SettingCatalog.OAuthToken, SettingCatalog.OAuthTokenFile,
        SettingCatalog.Credential, SettingCatalog.LiveAccount, SettingCatalog.SimulatorState,
    ];

    // What the process has once, whatever it serves.
    private static readonly Setting[] Shared =
    [
        AccountSettings.Accounts, AccountSettings.Account, SettingCatalog.MasterKey, SettingCatalog.MasterKeyFile, SettingCatalog.Mode, SettingCatalog.Home, SettingCatalog.LogLevel,
        .. HttpSettings.All, .. TelemetrySettings.All,
    ];

    /// <summary>The setting that a name means; null when there is none, or when it is written for one account and the process has it once.</summary>
    public static Setting? Find(string name)
    {
        var (account, setting) = Split(name);
        var found = SettingCatalog.Find(setting);
        return account is not null && found is not null && Shared.Contains(found) ? null : found;
    }

    /// <summary>The account in capitals, or null, and the name of the setting.</summary>
    public static (string? Account, string Setting) Split(string name) => name.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at
        ? (name[..at], name[(at + Mark.Length)..])
        : (null, name);

    /// <summary>What the names of an account's settings begin with.</summary>
    public static string Prefix(string account) => Written(account) + Mark;

    /// <summary>How an account is written in the name of its settings.</summary>
    public static string Written(string account) => account.ToUpperInvariant().Replace('-', '_');

    /// <summary>The values of one account among those of a source, under the settings' own names.</summary>
    public static IReadOnlyDictionary<string, SettingValue> Of(string account, IReadOnlyDictionary<string, SettingValue> source) => source
        .Where(pair => Split(pair.Key).Account == Written(account))
        .ToDictionary(pair => Split(pair.Key).Setting, pair => pair.Value);
}
