using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Tests.Hosting;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class DocsVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Writes_what_is_stale_and_then_finds_nothing_stale()
    {
        Assert.Equal(1, await RunAsync("--check"));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(0, await RunAsync("--check"));

        Assert.True(File.Exists(Path.Combine(folder.Path, "docs/tools.md")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "server.json")));
    }

    [Fact]
    public async Task Keeps_a_manifest_up_and_leaves_the_rest_of_it_alone()
    {
        var manifest = folder.Write("mcp-manifest.json", """{"name":"mine","tools":[{"name":"gone"}]}""");

        await RunAsync();

        var text = await File.ReadAllTextAsync(manifest);
        Assert.StartsWith("{\n  \"name\": \"mine\",\n  \"tools\": [\n", text, StringComparison.Ordinal);
        Assert.Contains("\"get_status\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("find_tools", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_file_is_stale()
    {
        await RunAsync();
        folder.Write("server.json", "{}");

        Assert.Equal(1, await RunAsync("--check"));
        Assert.Equal("{}", await File.ReadAllTextAsync(Path.Combine(folder.Path, "server.json")));
    }

    [Fact]
    public async Task Refuses_a_folder_that_is_none()
    {
        using var error = new StringWriter();

        var exitCode = await CommandLine.RunAsync(["docs", "--folder", Path.Combine(folder.Write("file", ""), "x")], new Dictionary<string, string>(), error);

        Assert.Equal(2, exitCode);
        Assert.Contains("--folder", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<int> RunAsync(params string[] arguments) =>
        await CommandLine.RunAsync(["docs", "--folder", folder.Path, .. arguments], new Dictionary<string, string>(), TextWriter.Null);
}
