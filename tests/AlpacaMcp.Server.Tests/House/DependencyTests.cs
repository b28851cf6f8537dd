using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AlpacaMcp.Server.Tests.House;

public sealed class DependencyTests
{
    private const string Reasons = "docs/decisions/003-dependencies.md";

    [Fact]
    public void Every_package_has_its_reason_and_every_reason_its_package()
    {
        var reasons = File.ReadLines(PathOf(Reasons)).Select(line => Regex.Match(line, @"^\| ([^|]+) \| [^|]+ \|$")).Where(row => row.Success)
            .SelectMany(row => row.Groups[1].Value.Split(", ")).Where(name => name != "package").ToList();

        Assert.Equal(reasons.Order(StringComparer.Ordinal).Distinct(), reasons.Order(StringComparer.Ordinal));
        Assert.Equal(Named().Order(StringComparer.Ordinal).Distinct(), reasons.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_version_stands_in_one_place_and_for_a_package_that_is_used()
    {
        var files = ProjectFiles().Select(XDocument.Load).ToList();

        Assert.DoesNotContain(files.SelectMany(file => file.Descendants("PackageReference")), reference => reference.Attribute("Version") is not null || reference.Element("Version") is not null);
        Assert.Equal(Versions().Distinct(), Versions());
        Assert.Empty(References().Except(Versions()));
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var projects = ProjectFiles().Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project) ?? "", "packages.lock.json")), project));
    }

    private static IEnumerable<string> Named() => [.. References(), .. Versions(), .. Tools(), .. ClientPackages()];

    private static IEnumerable<string> References() => ProjectFiles().SelectMany(path => Included(path, "PackageReference"));

    private static IEnumerable<string> Versions() => Included(PathOf("Directory.Packages.props"), "PackageVersion");

    private static IEnumerable<string> Included(string path, string element) => XDocument.Load(path).Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    private static IEnumerable<string> Tools() => Names(".config/dotnet-tools.json", "tools").Select(name => name == "cyclonedx" ? "CycloneDX" : name);

    private static IEnumerable<string> ClientPackages() => [.. Names("tests/clients/package.json", "devDependencies"), .. Names("samples/agent-typescript/package.json", "dependencies")];

    private static List<string> Names(string path, string property)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(PathOf(path)));
        return [.. json.RootElement.GetProperty(property).EnumerateObject().Select(each => each.Name)];
    }

    private static IEnumerable<string> ProjectFiles() =>
        Directory.EnumerateFiles(Source.Root(), "*.*proj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Source.Root(), "*.props", SearchOption.AllDirectories))
            .Where(path => !Regex.IsMatch(Source.Relative(path), @"(^|/)(obj|bin|artifacts|node_modules)/"));

    private static string PathOf(string path) => Path.Combine(Source.Root(), path);
}
