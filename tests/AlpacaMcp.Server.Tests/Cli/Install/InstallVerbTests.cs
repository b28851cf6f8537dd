using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.Cli.Install;

public sealed class InstallVerbTests
{
    private const string Desktop = ".config/Claude/claude_desktop_config.json";

    [Theory]
    [InlineData(PlatformID.Win32NT, "claude-desktop", "AppData/Roaming/Claude/claude_desktop_config.json")]
    [InlineData(PlatformID.MacOSX, "claude-desktop", "Library/Application Support/Claude/claude_desktop_config.json")]
    [InlineData(PlatformID.Unix, "claude-desktop", ".config/Claude/claude_desktop_config.json")]
    [InlineData(PlatformID.Win32NT, "claude-code", ".claude.json")]
    [InlineData(PlatformID.MacOSX, "claude-code", ".claude.json")]
    [InlineData(PlatformID.Unix, "claude-code", ".claude.json")]
    [InlineData(PlatformID.Win32NT, "cursor", ".cursor/mcp.json")]
    [InlineData(PlatformID.MacOSX, "cursor", ".cursor/mcp.json")]
    [InlineData(PlatformID.Unix, "cursor", ".cursor/mcp.json")]
    [InlineData(PlatformID.Win32NT, "vscode", "AppData/Roaming/Code/User/mcp.json")]
    [InlineData(PlatformID.MacOSX, "vscode", "Library/Application Support/Code/User/mcp.json")]
    [InlineData(PlatformID.Unix, "vscode", ".config/Code/User/mcp.json")]
    public async Task Writes_the_file_that_the_client_reads_on_that_system(PlatformID platform, string client, string file)
    {
        using var bench = new InstallBench(platform);

        var result = await bench.RunAsync(client);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"\"command\": \"{InstallBench.Program}\"", bench.Read(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_folder_that_XDG_names_and_no_path_that_is_relative()
    {
        using var bench = new InstallBench();
        bench.Environment["XDG_CONFIG_HOME"] = bench.PathOf("settings");
        await bench.RunAsync("claude-desktop");
        bench.Environment["XDG_CONFIG_HOME"] = "settings2";
        await bench.RunAsync("vscode");

        Assert.True(File.Exists(bench.PathOf("settings/Claude/claude_desktop_config.json")));
        Assert.True(File.Exists(bench.PathOf(".config/Code/User/mcp.json")));
    }

    [Theory]
    [InlineData("claude-desktop", Desktop, """
        {
          "mcpServers": {
            "alpaca": {
              "command": "/opt/alpaca-mcp/alpaca-mcp"
            }
          }
        }

        """)]
    [InlineData("vscode --name alpaca-paper --toolsets account,trading --read-only --mode search", ".config/Code/User/mcp.json", """
        {
          "servers": {
            "alpaca-paper": {
              "type": "stdio",
              "command": "/opt/alpaca-mcp/alpaca-mcp",
              "args": [
                "--toolsets",
                "account,trading",
                "--read-only",
                "--mode",
                "search"
              ]
            }
          }
        }

        """)]
    public async Task Makes_a_file_where_there_is_none_and_takes_it_away_again(string arguments, string file, string expected)
    {
        using var bench = new InstallBench();

        await bench.RunAsync(arguments);
        var written = bench.Read(file);
        var mode = File.GetUnixFileMode(bench.PathOf(file));
        var removed = await bench.RunAsync($"{arguments} --uninstall");

        Assert.Equal(expected, written);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        Assert.Equal(0, removed.ExitCode);
        Assert.False(File.Exists(bench.PathOf(file)));
    }

    [Fact]
    public async Task Shows_the_change_and_says_what_to_do_and_ask()
    {
        using var bench = new InstallBench();
        bench.Write(Desktop, """
            {
              "theme": "dark",
              "mcpServers": {
                "files": {
                  "command": "npx",
                  "env": { "TOKEN": "abc" }
                }
              }
            }
            """);
        var path = bench.PathOf(Desktop);

        var result = await bench.RunAsync("claude-desktop");

        Assert.Equal($$"""
            --- {{path}}
            +++ {{path}}
            @@ -4,6 +4,9 @@
                 "files": {
                   "command": "…",
                   "env": { "TOKEN": "…" }
            +    },
            +    "alpaca": {
            +      "command": "/opt/alpaca-mcp/alpaca-mcp"
                 }
               }
             }
            Claude Desktop starts alpaca from now on. The file as it was: {{path}}.alpaca-mcp-backup-20261129T160507Z
            Quit Claude Desktop and start it again. Then ask: "What is my account worth, and what are my limits?"
            Keys do not belong into that file. Keep them sealed with `alpaca-mcp credentials set paper`; without any the server trades at an exchange of its own.

            """, result.Output);
    }

    [Fact]
    public async Task Shows_nothing_of_what_was_commented_out()
    {
        using var bench = new InstallBench();
        bench.Write(".cursor/mcp.json", """
            {
              "mcpServers": {
                // "TOKEN": "canary-1"
                "files": { "url": "http://127.0.0.1/canary-2" } /* canary-3 */
              }
            }
            """);

        var result = await bench.RunAsync("cursor");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("canary", result.Output, StringComparison.Ordinal);
        Assert.Contains("// …", result.Output, StringComparison.Ordinal);
        Assert.Contains("canary-3", File.ReadAllText(bench.PathOf(".cursor/mcp.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_and_writes_nothing()
    {
        using var bench = new InstallBench();

        var result = await bench.RunAsync("cursor --dry-run");

        Assert.Contains("+      \"command\": \"/opt/alpaca-mcp/alpaca-mcp\"", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written: --dry-run.\n", result.Output, StringComparison.Ordinal);
        Assert.False(Path.Exists(bench.PathOf(".cursor")));
    }

    [Fact]
    public async Task The_second_time_changes_nothing()
    {
        using var bench = new InstallBench();
        bench.Write(".claude.json", "{\"numStartups\":3}");
        await bench.RunAsync("claude-code");
        var (text, files) = (bench.Read(".claude.json"), bench.Files(""));

        var again = await bench.RunAsync("claude-code");
        await bench.RunAsync("claude-code --uninstall");
        var gone = await bench.RunAsync("claude-code --uninstall");

        Assert.Equal("""{"numStartups":3,"mcpServers":{"alpaca":{"type":"stdio","command":"/opt/alpaca-mcp/alpaca-mcp"}}}""", text);
        Assert.Equal([".claude.json", ".claude.json.alpaca-mcp-backup-20261129T160507Z"], files);
        Assert.Equal($"alpaca is in {bench.PathOf(".claude.json")} already. Nothing was written.\n", again.Output);
        Assert.Equal($"There is no alpaca in {bench.PathOf(".claude.json")}. Nothing was written.\n", gone.Output);
        Assert.Equal("{\"numStartups\":3}", bench.Read(".claude.json"));
    }

    [Theory]
    [InlineData("emacs", "There is no client emacs here. Known: claude-desktop, claude-code, cursor, vscode.")]
    [InlineData("claude-desktop --project", "Claude Desktop has no file of a project.")]
    [InlineData("cursor --name a/b", "--name takes letters, digits, - and _, at most 64 of them.")]
    [InlineData("cursor --toolsets stock-date", "did you mean 'stock-data'?")]
    [InlineData("cursor --mode quick", "quick")]
    [InlineData("cursor --env-file nowhere/.env", "--env-file nowhere/.env cannot be read.")]
    public async Task Refuses_what_it_cannot_do_and_writes_nothing(string arguments, string reason)
    {
        using var bench = new InstallBench();

        var result = await bench.RunAsync(arguments);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("Nothing was changed", result.Error, StringComparison.Ordinal);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(bench.PathOf("")));
    }

    [Fact]
    public async Task Without_a_home_it_asks_for_the_file_and_takes_it()
    {
        using var bench = new InstallBench();
        bench.Environment.Clear();

        var lost = await bench.RunAsync("vscode");
        var named = await bench.RunAsync($"vscode --config {bench.PathOf("profile/mcp.json")}");

        Assert.Contains("HOME is not set", lost.Error, StringComparison.Ordinal);
        Assert.Equal(0, named.ExitCode);
        Assert.StartsWith("{\n  \"servers\": {", bench.Read("profile/mcp.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carries_where_things_lie_and_no_secret_and_names_what_it_left_out()
    {
        using var bench = new InstallBench { This = new("/usr/bin/dotnet", ["/home/me/AlpacaMcp/bin/Debug/net10.0/alpaca-mcp.dll"]) };
        bench.Environment["ALPACA_MCP_HOME"] = "/srv/alpaca";
        bench.Environment["ALPACA_MCP_MASTER_KEY_FILE"] = "/srv/master.key";
        bench.Environment["ALPACA_SECRET_KEY"] = "canary";
        bench.Environment["ALPACA_MCP_MAX_ORDERS_PER_DAY"] = "9";
        bench.Write("paper.env", "ALPACA_API_KEY=canary\n");

        var result = await bench.RunAsync($"claude-desktop --env-file {bench.PathOf("paper.env")}");

        Assert.Equal($$"""
            {
              "mcpServers": {
                "alpaca": {
                  "command": "/usr/bin/dotnet",
                  "args": [
                    "/home/me/AlpacaMcp/bin/Debug/net10.0/alpaca-mcp.dll",
                    "--env-file",
                    "{{bench.PathOf("paper.env")}}"
                  ],
                  "env": {
                    "ALPACA_MCP_HOME": "/srv/alpaca",
                    "ALPACA_MCP_MASTER_KEY_FILE": "/srv/master.key"
                  }
                }
              }
            }

            """, bench.Read(Desktop));
        Assert.Contains("Set here, and not for Claude Desktop: ALPACA_MCP_MAX_ORDERS_PER_DAY, ALPACA_SECRET_KEY.", result.Output, StringComparison.Ordinal);
        Assert.Contains("This program lies where a build puts it", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.All + bench.Read(Desktop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/home/me/.dotnet/tools/.store/alpaca-mcp/1.0.0/any/alpaca-mcp", "/home/me/.dotnet/tools/alpaca-mcp")]
    [InlineData("/opt/alpaca-mcp/alpaca-mcp", "/opt/alpaca-mcp/alpaca-mcp")]
    [InlineData("/home/you/.dotnet/tools/.store/alpaca-mcp/1.0.0/any/alpaca-mcp", "/home/you/.dotnet/tools/.store/alpaca-mcp/1.0.0/any/alpaca-mcp")] // no shim there
    public void Names_of_a_tool_the_path_that_outlives_an_update(string process, string expected) =>
        Assert.Equal(expected, ThisProgram.Lasting(process, path => path == "/home/me/.dotnet/tools/alpaca-mcp"));
}
