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
        foreach (Option option in (Option[])[serving.Account, serving.Simulator, serving.EnvFile, serving.Config])
            command.Add(option);
    }

    /// <summary>What a server of one account would be started with; refuses what serving refuses, and several accounts of which none is named.</summary>
    public ServerPlan Read(ParseResult line)
    {
        var all = ReadAll(line);
        return all is [var only] ? only : throw new StartupRefusedException(
            $"Several accounts are configured. Say which one: {serving.Account.Name} {string.Join(" or ", all.Select(plan => plan.Account))}.");
    }

    /// <summary>The same of every account.</summary>
    public IReadOnlyList<ServerPlan> ReadAll(ParseResult line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return ServerPlanReader.Read(Settings(line), line.GetValue(serving.Simulator)).All;
    }

    /// <summary>For what is done to the home, whatever its accounts: the plan of the one with the most at stake.</summary>
    public ServerPlan ReadHome(ParseResult line) => ReadAll(line).MaxBy(plan => plan.Profile.Environment)!; // there is one at least

    /// <summary>The plans of every account; where no server would start with these settings, the home's alone, without a broker.</summary>
    /// <param name="line">What was typed.</param>
    /// <param name="refusal">Why no server would start; null when one would.</param>
    public IReadOnlyList<ServerPlan> ReadAllOrHome(ParseResult line, out string? refusal)
    {
        try
        {
            refusal = null;
            return ReadAll(line);
        }
        catch (StartupRefusedException refused)
        {
            refusal = refused.Message;
            return [ServerPlanReader.Read(SettingsReader.Read(new Dictionary<string, string> { [SettingCatalog.Home.Name] = Home }), simulator: true)];
        }
    }

    /// <summary>The settings alone.</summary>
    public Settings Settings(ParseResult line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return SettingsReader.Read(environment, line.GetValue(serving.EnvFile), line.GetValue(serving.Config), serving.Settings(line));
    }

    /// <summary>The home that settings name.</summary>
    public static string HomeOf(Settings settings) => settings[SettingCatalog.Home]?.Text ?? ServerHome.DefaultPath;

    /// <summary>The home, where the settings as a whole cannot be used.</summary>
    public string Home => environment.GetValueOrDefault(SettingCatalog.Home.Name) is { Length: > 0 } home ? home : ServerHome.DefaultPath;
}
