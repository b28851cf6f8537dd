using AlpacaMcp.Server.Tests.House;
using YamlDotNet.RepresentationModel;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>One rule of docs/operate/alerts.yml, read by a YAML library.</summary>
internal sealed record AlertRule(string Name, string Expression, string? For, string Severity, string Summary, string Runbook)
{
    public static IReadOnlyList<AlertRule> All { get; } = [.. Load()];

    public static AlertRule Of(string name) => All.Single(rule => rule.Name == name);

    /// <summary>Where each label comes from that a summary names.</summary>
    public PromQuery Query => PromQuery.Parse(Expression);

    private static IEnumerable<AlertRule> Load()
    {
        var yaml = new YamlStream();
        using (var file = File.OpenText(Path.Combine(Source.Root(), "docs/operate/alerts.yml")))
            yaml.Load(file);
        foreach (var group in (YamlSequenceNode)yaml.Documents.Single().RootNode["groups"])
        {
            foreach (var rule in (YamlSequenceNode)group["rules"])
                yield return Read((YamlMappingNode)rule);
        }
    }

    private static AlertRule Read(YamlMappingNode rule)
    {
        Assert.Empty(rule.Children.Keys.Select(key => key.ToString()).Except(["alert", "expr", "for", "labels", "annotations"]));
        return new(Text(rule["alert"]), Text(rule["expr"]), rule.Children.TryGetValue("for", out var span) ? Text(span) : null, Text(rule["labels"]["severity"]), Text(rule["annotations"]["summary"]), Text(rule["annotations"]["runbook"]));
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
