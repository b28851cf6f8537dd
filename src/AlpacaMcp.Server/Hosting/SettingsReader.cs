namespace AlpacaMcp.Server.Hosting;

/// <summary>Reads the settings: the command line, the process environment, then `--env-file`, then `--config`; the first that has a value wins.</summary>
internal static class SettingsReader
{
    private const string Environment = "the environment";

    /// <summary>The settings in force; refuses what cannot be read or is not known.</summary>
    public static Settings Read(
        IReadOnlyDictionary<string, string> environment, string? envFile = null, string? config = null, IReadOnlyDictionary<string, SettingValue>? commandLine = null) =>
        new([commandLine ?? new Dictionary<string, SettingValue>(), FromEnvironment(environment), FromEnvFile(envFile), FromConfig(config)]);

    // Other programs share the environment, but not our prefix: a misspelt limit must not pass for one that is set.
    private static Dictionary<string, SettingValue> FromEnvironment(IReadOnlyDictionary<string, string> environment) =>
        environment.Keys.FirstOrDefault(name => AccountScope.Split(name).Setting.StartsWith("ALPACA_MCP_", StringComparison.OrdinalIgnoreCase) && AccountScope.Find(name) is null) is { } misspelt
            ? throw Unknown(Environment, misspelt)
            : environment
                .Where(pair => AccountScope.Find(pair.Key) is not null)
                .ToDictionary(pair => pair.Key, pair => new SettingValue(pair.Value.Trim(), Environment, Environment));

    private static StartupRefusedException Unknown(string place, string name) =>
        new(AccountScope.Split(name) is { Account: not null, Setting: var shared } && SettingCatalog.Find(shared) is not null
            ? $"{place}: {shared} is set once for the whole server, not for one account. Write it without the account."
            : $"{place}: there is no setting {name}. Did you mean {NearestName.To(AccountScope.Split(name).Setting, SettingCatalog.All.Select(setting => setting.Name))}?");

    private static Dictionary<string, SettingValue> FromEnvFile(string? path) => path is null
        ? []
        : Collect(path, EnvFile.Read(path, Content(path, "--env-file")).Where(IsOurs));

    private static Dictionary<string, SettingValue> FromConfig(string? path)
    {
        if (path is null)
            return [];
        var lines = ConfigFile.Read(path, Content(path, "--config"));
        var secret = lines.FirstOrDefault(line => AccountScope.Find(line.Name) is { IsSecret: true });
        if (secret is not null)
            throw new StartupRefusedException(
                $"{path}, line {secret.Number}: {secret.Name} is a secret and may not stand in --config. Set it in the environment or in --env-file, and remove it here.");
        return Collect(path, lines);
    }

    // A shared .env file may hold other programs' variables; ours all begin the same way.
    private static bool IsOurs(SettingLine line) => AccountScope.Split(line.Name).Setting.StartsWith("ALPACA", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, SettingValue> Collect(string path, IEnumerable<SettingLine> lines)
    {
        Dictionary<string, SettingValue> values = [];
        foreach (var line in lines)
        {
            var place = $"{path}, line {line.Number}";
            if (AccountScope.Find(line.Name) is null)
                throw Unknown(place, line.Name);
            if (!values.TryAdd(line.Name, new(line.Text.Trim(), path, place)))
                throw new StartupRefusedException($"{place}: {line.Name} is set a second time; first in {values[line.Name].Place}. Keep one of them.");
        }

        return values;
    }

    private static string Content(string path, string option)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"{option} {path} cannot be read. Check that the file exists and that this user may read it.");
        }
    }
}
