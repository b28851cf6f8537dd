using System.Xml.Linq;

namespace AlpacaMcp.Server.Tests.House;

public sealed class LayerTests
{
    [Theory]
    [InlineData("Api", "")]
    [InlineData("Trading", "AlpacaMcp.Api")]
    [InlineData("Simulator", "")]
    [InlineData("Server", "AlpacaMcp.Simulator AlpacaMcp.Trading")]
    public void A_project_refers_only_to_what_lies_below(string project, string below)
    {
        var file = XDocument.Load(Path.Combine(Source.Root(), $"src/AlpacaMcp.{project}/AlpacaMcp.{project}.csproj"));

        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")?.Value)).Order(StringComparer.Ordinal);

        Assert.Equal(below.Split(' ', StringSplitOptions.RemoveEmptyEntries), references);
    }

    [Theory]
    [InlineData("Api", "AlpacaMcp.Trading AlpacaMcp.Simulator alpaca-mcp")]
    [InlineData("Trading", "AlpacaMcp.Simulator alpaca-mcp")]
    [InlineData("Simulator", "AlpacaMcp.Api AlpacaMcp.Trading alpaca-mcp")]
    public void An_assembly_uses_nothing_above_it_and_no_protocol(string project, string above)
    {
        var used = Source.AssemblyOf(project).GetReferencedAssemblies().Select(a => a.Name ?? "").ToList();

        Assert.Empty(used.Intersect(above.Split(' ')));
        Assert.DoesNotContain(used, name => name.StartsWith("ModelContextProtocol", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_server_names_the_protocols_library()
    {
        var naming = Source.Projects.Where(p => Source.Files($"src/AlpacaMcp.{p}").Any(f => File.ReadAllText(f).Contains("ModelContextProtocol", StringComparison.Ordinal)));

        Assert.Equal(["Server"], naming);
    }
}
