using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Tests.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;

namespace AlpacaMcp.Server.Tests.Logging;

public sealed class ServerLoggingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Home => Path.Combine(folder.Path, "home");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_one_JSON_object_a_line_into_the_home()
    {
        using (var logger = ServerLogging.Create(Home, LogLevel.Error, new Redactor()))
            logger.Information("Order {OrderId} is placed", "o-1");

        var line = Assert.Single(File.ReadAllLines(Assert.Single(Directory.GetFiles(Path.Combine(Home, "logs")))));
        using var entry = JsonDocument.Parse(line);
        Assert.Equal("Order o-1 is placed", entry.RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public void Two_servers_of_one_home_never_write_the_same_file()
    {
        using (var first = ServerLogging.Create(Home, LogLevel.Error, new Redactor()))
        using (var second = ServerLogging.Create(Home, LogLevel.Error, new Redactor()))
        {
            first.Information("one");
            second.Information("two");
        }

        Assert.Equal(["one", "two"], Directory.GetFiles(Path.Combine(Home, "logs")).Select(MessageIn).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(LogLevel.Debug, 2)]
    [InlineData(LogLevel.Warning, 1)]
    public void Records_information_and_what_the_level_adds(LogLevel level, int expected)
    {
        using (var logger = ServerLogging.Create(Home, level, new Redactor()))
        {
            logger.Debug("a detail");
            logger.Information("an order's life");
        }

        Assert.Equal(expected, File.ReadAllLines(Assert.Single(Directory.GetFiles(Path.Combine(Home, "logs")))).Length);
    }

    [Fact]
    public void Leaves_out_the_librarys_stack_of_what_the_client_was_told_and_nothing_else()
    {
        using (var logger = ServerLogging.Create(Home, LogLevel.Warning, new Redactor()))
        {
            var library = logger.ForContext("SourceContext", "ModelContextProtocol.Server.McpServer");
            library.Warning(new McpProtocolException("There is no such resource"), "told");
            library.Warning(new OperationCanceledException(), "hung up");
            library.Warning(new InvalidOperationException("broken"), "kept: a fault");
            library.Warning("kept: no stack");
            logger.ForContext("SourceContext", "AlpacaMcp.Server").Warning(new OperationCanceledException(), "kept: ours");
        }

        var lines = File.ReadAllLines(Assert.Single(Directory.GetFiles(Path.Combine(Home, "logs"))));
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Contains("kept: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Creates_a_home_for_its_user_only()
    {
        using (ServerLogging.Create(Home, LogLevel.Error, new Redactor()))
        {
            // Creating it makes the home.
        }

        Assert.Equal("rwx------", Mode(Home));
        Assert.Equal("rwx------", Mode(Path.Combine(Home, "logs")));
    }

    [Fact]
    public void Serves_without_a_file_when_the_home_cannot_be_written()
    {
        var blocked = folder.Write("file", "");

        using var logger = ServerLogging.Create(blocked, LogLevel.Error, new Redactor());

        logger.Information("still serving");
        Assert.Equal("", File.ReadAllText(blocked));
    }

    private static string? MessageIn(string path)
    {
        using var entry = JsonDocument.Parse(Assert.Single(File.ReadAllLines(path)));
        return entry.RootElement.GetProperty("message").GetString();
    }

    private static string Mode(string path)
    {
        var mode = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
        return mode == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute) ? "rwx------" : mode.ToString();
    }
}
