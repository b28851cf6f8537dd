using System.CommandLine;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>Says which server's account and home a verb is about: the same settings, from the same sources, as serving.</summary>
internal sealed class PlanOptions(IReadOnlyDictionary<string, string> environment)
{
    private readonly ServeOptions serving = new();

    /// <summary>Offers the options on a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[serving.Simulator, serving.EnvFile, serving.Config])
            command.Add(option);
    }

    /// <summary>What a server would be started with; refuses what serving refuses.</summary>
    public ServerPlan Read(ParseResult line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return ServerPlanReader.Read(Settings(line), line.GetValue(serving.Simulator));
    }

    /// <summary>The same; where no server would start with these settings, the home alone, without a broker.</summary>
    /// <param name="line">What was typed.</param>
    /// <param name="refusal">Why no server would start; null when one would.</param>
    public ServerPlan ReadOrHome(ParseResult line, out string? refusal)
    {
        try
        {
            refusal = null;
            return Read(line);
        }
        catch (StartupRefusedException refused)
        {
            refusal = refused.Message;
            return ServerPlanReader.Read(SettingsReader.Read(new Dictionary<string, string> { [SettingCatalog.Home.Name] = Home }), simulator: true);
        }
    }

    /// <summary>The settings alone.</summary>
    public Settings Settings(ParseResult line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return SettingsReader.Read(environment, line.GetValue(serving.EnvFile), line.GetValue(serving.Config));
    }

    /// <summary>The home that settings name.</summary>
    public static string HomeOf(Settings settings) => settings[SettingCatalog.Home]?.Text ?? ServerHome.DefaultPath;

    /// <summary>The home, where the settings as a whole cannot be used.</summary>
    public string Home => environment.GetValueOrDefault(SettingCatalog.Home.Name) is { Length: > 0 } home ? home : ServerHome.DefaultPath;
}
