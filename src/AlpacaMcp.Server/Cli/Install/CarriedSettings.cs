using System.CommandLine;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli.Install;

/// <summary>What of this command and its shell goes with the server: a client starts it with another environment. No secret does.</summary>
internal sealed class CarriedSettings(IReadOnlyDictionary<string, string> environment)
{
    // They say where things lie. Keys, limits and names belong into a file for --env-file.
    private static readonly Setting[] s_places = [SettingCatalog.Home, SettingCatalog.MasterKeyFile];

    /// <summary>Settings of this shell that the client's entry sets, as absolute paths.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; } = s_places
        .Where(setting => environment.GetValueOrDefault(setting.Name)?.Trim().Length > 0)
        .ToDictionary(setting => setting.Name, setting => Path.GetFullPath(environment[setting.Name].Trim()));

    /// <summary>Settings of this shell that the server will not see.</summary>
    public IReadOnlyList<string> LeftOut { get; } =
    [
        .. environment.Where(pair => pair.Value.Trim().Length > 0 && AccountScope.Find(pair.Key) is not null && !s_places.Any(setting => setting.Name == pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal),
    ];

    /// <summary>The options that the server is started with; refuses what serving would refuse of them.</summary>
    public static IReadOnlyList<string> Options(ServeOptions serving, ParseResult line)
    {
        ToolSelectionReader.Read(SettingsReader.Read(new Dictionary<string, string>(), line.GetValue(serving.EnvFile), commandLine: serving.Settings(line)));
        List<string> options = [];
        Add(serving.Toolsets.Name, line.GetValue(serving.Toolsets));
        if (line.GetValue(serving.ReadOnly))
            options.Add(serving.ReadOnly.Name);
        Add(serving.Mode.Name, line.GetValue(serving.Mode));
        Add(serving.EnvFile.Name, line.GetValue(serving.EnvFile) is { Length: > 0 } file ? Path.GetFullPath(file) : null);
        return options;

        void Add(string option, string? text)
        {
            if (text is { Length: > 0 })
                options.AddRange([option, text]);
        }
    }
}
