using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.House;

/// <summary>One version stands in Directory.Build.props; whatever else says one is held against it, and the packages against their project.</summary>
public sealed partial class VersionTests
{
    private const string Server = "src/AlpacaMcp.Server/AlpacaMcp.Server.csproj";

    private static string Version => Property("Directory.Build.props", "Version");

    [Fact]
    public void The_executable_the_bundle_and_the_registry_are_of_one_version()
    {
        var entry = Json("server.json");

        Assert.Equal(Version, ServerVersion.Text);
        Assert.Equal(Version, Json("mcp-manifest.json")["version"]?.GetValue<string>());
        Assert.Equal(Version, entry["version"]?.GetValue<string>());
        Assert.All(Packages(entry), package => Assert.Equal(Version, package["version"]?.GetValue<string>()));
    }

    [Fact]
    public void The_changelog_has_a_section_of_the_version_and_none_of_a_later_one()
    {
        var sections = File.ReadLines(PathOf("CHANGELOG.md")).Select(line => Section().Match(line)).Where(heading => heading.Success).Select(heading => heading.Groups[1].Value);

        Assert.Equal(Version, sections.First(section => section != "Unreleased"));
    }

    [Fact]
    public void No_project_has_a_version_of_its_own()
    {
        var projects = Directory.EnumerateFiles(Source.Root(), "*.csproj", SearchOption.AllDirectories).Where(path => !Regex.IsMatch(Source.Relative(path), "(^|/)(obj|bin|artifacts|node_modules)/"));

        Assert.All(projects, project => Assert.DoesNotContain(XDocument.Load(project).Descendants(), element => element.Name.LocalName is "Version" or "VersionPrefix" or "PackageVersion"));
    }

    [Fact]
    public void The_registry_names_the_package_and_the_package_names_the_registrys_entry()
    {
        var entry = Json("server.json");
        var package = Assert.Single(Packages(entry));

        Assert.Equal("nuget", package["registryType"]?.GetValue<string>());
        Assert.Equal(Property(Server, "PackageId"), package["identifier"]?.GetValue<string>());
        // How the registry finds that who lists a package also owns it.
        Assert.Contains($"\nmcp-name: {entry["name"]?.GetValue<string>()}\n", File.ReadAllText(PathOf("eng/package/README.md")), StringComparison.Ordinal);
    }

    private static List<JsonObject> Packages(JsonObject entry) => [.. Assert.IsType<JsonArray>(entry["packages"]).OfType<JsonObject>()];

    private static JsonObject Json(string path) => Assert.IsType<JsonObject>(JsonNode.Parse(File.ReadAllText(PathOf(path))));

    private static string Property(string path, string name) => XDocument.Load(PathOf(path)).Descendants(name).Single().Value;

    private static string PathOf(string path) => Path.Combine(Source.Root(), path);

    [GeneratedRegex(@"^## \[([^\]]+)\]")]
    private static partial Regex Section();
}
