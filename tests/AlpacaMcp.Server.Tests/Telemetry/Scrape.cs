using System.Globalization;
using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>What /metrics said at one moment, read by the format's own rules. https://prometheus.io/docs/instrumenting/exposition_formats/</summary>
internal sealed partial record Scrape(TimeSpan At, IReadOnlyList<Sample> Samples)
{
    public static Scrape Read(TimeSpan at, string text) => new(at, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(Line)]);

    private static Sample Line(string line)
    {
        var match = Shape().Match(line);
        Assert.True(match.Success, line);
        var labels = Label().Matches(match.Groups["labels"].Value).ToDictionary(label => label.Groups[1].Value, label => label.Groups[2].Value);
        return new(match.Groups["name"].Value, labels, Number(match.Groups["value"].Value));
    }

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>.*)\})? (?<value>\S+)( \d+)?$""")]
    private static partial Regex Shape();

    [GeneratedRegex("""([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)",?""")]
    private static partial Regex Label();
}
