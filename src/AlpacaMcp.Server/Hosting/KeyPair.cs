using AlpacaMcp.Api;

namespace AlpacaMcp.Server.Hosting;

/// <summary>A key and its secret, and the source that gave them.</summary>
internal sealed record KeyPair(string KeyId, Secret SecretKey, string Source)
{
    private const string Both = "Set both ALPACA_API_KEY and ALPACA_SECRET_KEY";

    /// <summary>Both keys; refuses when one or both are missing or when two sources would be mixed.</summary>
    public static KeyPair Read(Settings settings)
    {
        var key = settings[SettingCatalog.ApiKey];
        var secret = settings[SettingCatalog.SecretKey];
        if (key is null && secret is null)
            throw new StartupRefusedException(
                $"{FirstOfOthers(settings)} is set, but there are no keys. {Both}, or remove it to use the embedded exchange.");
        if (key is null || secret is null)
            throw new StartupRefusedException(
                $"{(key is null ? "ALPACA_SECRET_KEY" : "ALPACA_API_KEY")} is set and {(key is null ? "ALPACA_API_KEY" : "ALPACA_SECRET_KEY")} is not. {Both}, or neither to use the embedded exchange.");
        if (key.Source != secret.Source && Hides(settings))
            throw new StartupRefusedException(
                $"ALPACA_API_KEY comes from {key.Place} and ALPACA_SECRET_KEY from {secret.Place}, and one of them is also set elsewhere: they may not belong together. Keep both in one place.");
        return new(key.Text, new(secret.Text), key.Source == secret.Source ? key.Source : $"{key.Source} and {secret.Source}");
    }

    /// <summary>What differs from what is in force, in weaker sources: another key, or another secret of the same key.</summary>
    public static IEnumerable<(Setting Setting, SettingValue Value)> Ignored(Settings settings) => Ignored(settings, SettingCatalog.ApiKey)
        .Concat(Ignored(settings, SettingCatalog.SecretKey))
        .DistinctBy(ignored => ignored.Value.Source);

    private static IEnumerable<(Setting Setting, SettingValue Value)> Ignored(Settings settings, Setting setting) =>
        settings.Layers(setting).Skip(1).Where(value => value.Text != settings.Layers(setting)[0].Text).Select(value => (setting, value));

    private static bool Hides(Settings settings) =>
        settings.Layers(SettingCatalog.ApiKey).Count > 1 || settings.Layers(SettingCatalog.SecretKey).Count > 1;

    private static string FirstOfOthers(Settings settings) =>
        new[] { SettingCatalog.PaperTrade, SettingCatalog.TradingUrl, SettingCatalog.DataUrl, SettingCatalog.LiveAccount }.First(settings.Has).Name;
}
