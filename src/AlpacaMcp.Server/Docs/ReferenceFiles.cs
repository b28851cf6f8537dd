using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Trading.Risk;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Docs;

/// <summary>Every file that is written from the code: none of them can say what the server does not do.</summary>
internal static class ReferenceFiles
{
    internal const string Tools = "docs/tools.md";
    internal const string Manifest = "mcp-manifest.json";
    internal const string Registry = "server.json";
    internal const string Readme = "README.md";
    internal const string Safety = "docs/safety.md";
    internal const string Logs = "docs/operate/logs.md";
    internal const string Metrics = "docs/operate/metrics.md";
    internal const string Configuration = "docs/configuration.md";
    internal const string Descriptions = ToolDescriptions.Path;

    /// <summary>The files as they should be.</summary>
    /// <param name="existing">What stands under a path now; null when nothing does. A manifest, a README, the pages on safety, settings, logs and metrics and the assembly's descriptions are never begun, only kept up.</param>
    /// <param name="tokens">What a tool costs; without it the costs stay as the existing page has them.</param>
    internal static IReadOnlyList<ReferenceFile> Render(Func<string, string?> existing, Func<Tool, int?>? tokens = null)
    {
        var written = ToolCosts.In(existing(Tools) ?? "");
        var cost = tokens ?? (tool => written.TryGetValue(tool.Name, out var counted) ? counted : null);
        List<ReferenceFile> files =
        [
            new(Tools, ToolsPage.Render(ToolCatalog.All, cost)),
            new(Registry, RegistryEntry.Render()),
        ];
        if (existing(Descriptions) is not null)
            files.Add(new(Descriptions, ToolDescriptions.Render(ToolCatalog.All)));
        if (existing(Manifest) is { } manifest)
            files.Add(new(Manifest, BundleManifest.WithTools(manifest, ToolCatalog.All)));
        if (existing(Readme) is { } readme)
            files.Add(new(Readme, MarkedBlock.Replace(readme, "toolsets", ToolsetTable.Render(ToolCatalog.All, cost, page: Tools))));
        if (existing(Safety) is { } safety)
            files.Add(new(Safety, SafetyTables(safety)));
        if (existing(Configuration) is { } configuration)
            files.Add(new(Configuration, SettingsTable.Groups.Aggregate(configuration, (page, group) => MarkedBlock.Replace(page, group.Key, SettingsTable.Render(group.Value)))));
        if (existing(Logs) is { } logs)
            files.Add(new(Logs, LogTablesOf(logs)));
        if (existing(Metrics) is { } metrics)
            files.Add(new(Metrics, MarkedBlock.Replace(metrics, "instruments", InstrumentsTable.Render(Instruments.All))));
        return files;
    }

    private static string SafetyTables(string page)
    {
        page = MarkedBlock.Replace(page, "limits", LimitsTable.Render());
        page = MarkedBlock.Replace(page, "risk codes", CodesTable.Render(RiskCodes.Meanings));
        return MarkedBlock.Replace(page, "other codes", CodesTable.Render(ErrorCodes.Meanings));
    }

    private static string LogTablesOf(string page)
    {
        page = MarkedBlock.Replace(page, "log lines", LogTables.Lines());
        page = MarkedBlock.Replace(page, "log events", LogTables.Events());
        return MarkedBlock.Replace(page, "log event fields", LogTables.EventFields());
    }
}
