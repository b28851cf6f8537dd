using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Reads which tools to offer; refuses a name that no tool or toolset has.</summary>
internal static class ToolSelectionReader
{
    public static ToolSelection Read(Settings settings) => new()
    {
        Toolsets = Names(settings, SettingCatalog.Toolsets, [.. Toolset.Choices], "toolset", $" Toolsets: {string.Join(", ", Toolset.Choices)}."),
        Tools = Names(settings, SettingCatalog.Tools, [.. ToolCatalog.Choices], "tool"),
        Excluded = Names(settings, SettingCatalog.ExcludeTools, [.. ToolCatalog.Choices], "tool") ?? [],
        IsReadOnly = settings[SettingCatalog.ReadOnly]?.AsFlag() == true,
        IsSearch = settings[SettingCatalog.Mode]?.Text.ToLowerInvariant() == "search",
    };

    /// <summary>Tools that were asked for by name and are not offered.</summary>
    public static IEnumerable<string> Warnings(ToolSelection tools) => (tools.Tools ?? [])
        .Where(name => ToolCatalog.Find(name) is { } tool && !tools.Offers(tool))
        .Select(name => $"{name} is in {SettingCatalog.Tools.Name} and is not offered, because {(tools.Excluded.Contains(name) ? SettingCatalog.ExcludeTools.Name : SettingCatalog.ReadOnly.Name)} shuts it out.");

    private static IReadOnlyList<string>? Names(Settings settings, Setting setting, IReadOnlyList<string> known, string kind, string choices = "")
    {
        if (settings[setting] is not { } value)
            return null;
        var names = value.AsItems();
        return names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw new StartupRefusedException(
                $"'{unknown}' in {setting.Name} ({value.Place}) is not a {kind} that can be chosen; did you mean '{NearestName.To(unknown, known)}'?{choices}{Always(unknown)}")
            : names;
    }

    private static string Always(string name) => ToolCatalog.Find(name) is { Toolset: Toolset.Status } ? $" {name} is always offered." : "";
}
