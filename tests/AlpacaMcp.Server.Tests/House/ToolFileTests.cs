using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Contract;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tests.House;

public sealed class ToolFileTests
{
    public static TheoryData<string> Files => [.. Source.Files("src/AlpacaMcp.Server/Tools").Select(Source.Relative)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Holds_exactly_its_tool_which_is_in_the_catalog(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var folder = Path.GetFileName(Path.GetDirectoryName(file)) ?? "";
        var entry = Assert.Single(ToolCatalog.All, e => e.Class.Name == name);
        var method = Assert.Single(entry.Class.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));
        var tool = Assert.IsType<McpServerToolAttribute>(method.GetCustomAttribute<McpServerToolAttribute>());

        Assert.Equal($"AlpacaMcp.Server.Tools.{folder}.{name}", entry.Class.FullName);
        Assert.Equal($"{name}Async", method.Name);
        Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), tool.Name);
        Assert.Equal(JsonNamingPolicy.KebabCaseLower.ConvertName(folder), entry.Toolset);
        Assert.True(File.Exists(Snapshot.PathOf(tool.Name!)), $"{tool.Name} has no snapshot"); // its name was compared above
        Assert.True(File.Exists(Path.Combine(Source.Root(), $"tests/AlpacaMcp.Server.Tests/Tools/{folder}/{name}Tests.cs")), $"{name} has no tests");
        Assert.Single(Regex.Matches(File.ReadAllText(Path.Combine(Source.Root(), file)), @"\[McpServerTool\("));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Writes_every_hint_out(string file)
    {
        var attribute = Regex.Match(File.ReadAllText(Path.Combine(Source.Root(), file)), @"\[McpServerTool\(([^\]]*)\)\]").Groups[1].Value;

        Assert.All((string[])["Name", "Title", "ReadOnly", "Destructive", "Idempotent", "OpenWorld", "UseStructuredContent"], hint => Assert.Contains($"{hint} = ", attribute, StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalog_names_no_tool_twice_and_none_without_a_file()
    {
        Assert.Equal(Files.Count, ToolCatalog.All.Count);
        Assert.Equal(ToolCatalog.All.Count, ToolCatalog.All.Select(e => e.Class).Distinct().Count());
    }
}
