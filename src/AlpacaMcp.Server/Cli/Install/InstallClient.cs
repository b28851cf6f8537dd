namespace AlpacaMcp.Server.Cli.Install;

/// <summary>A client whose configuration this program can write.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Title">As its maker writes it.</param>
/// <param name="Section">The object of the file that holds the servers.</param>
/// <param name="UserFile">The file for all of a user's work.</param>
internal sealed record InstallClient(string Name, string Title, string Section, Func<UserFolders, string> UserFile)
{
    /// <summary>The file for one project, from its folder; null where the client has none.</summary>
    public string? ProjectFile { get; init; }

    /// <summary>Whether it reads comments and trailing commas.</summary>
    public bool TakesComments { get; init; }

    /// <summary>Whether an entry names its transport.</summary>
    public bool NamesTransport { get; init; } = true;

    /// <summary>What makes the client read the file again.</summary>
    public required string Next { get; init; }

    /// <summary>How the client itself can keep a key out of the file.</summary>
    public string Keys { get; init; } = "";

    /// <summary>Every client there is.</summary>
    /// <seealso href="https://modelcontextprotocol.io/docs/develop/connect-local-servers"/>
    /// <seealso href="https://code.claude.com/docs/en/mcp"/>
    /// <seealso href="https://cursor.com/docs/mcp"/>
    /// <seealso href="https://code.visualstudio.com/docs/copilot/reference/mcp-configuration"/>
    public static IReadOnlyList<InstallClient> All { get; } =
    [
        new("claude-desktop", "Claude Desktop", "mcpServers", folders => Path.Combine(folders.Settings, "Claude", "claude_desktop_config.json"))
        { NamesTransport = false, Next = "Quit Claude Desktop and start it again." },
        new("claude-code", "Claude Code", "mcpServers", folders => Path.Combine(folders.Home, ".claude.json"))
        { ProjectFile = ".mcp.json", Next = "Start a new session of Claude Code; /mcp shows the server." },
        new("cursor", "Cursor", "mcpServers", folders => Path.Combine(folders.Home, ".cursor", "mcp.json"))
        { ProjectFile = Path.Combine(".cursor", "mcp.json"), TakesComments = true, Next = "Start Cursor again and see that the server is switched on among its MCP servers." },
        new("vscode", "VS Code", "servers", folders => Path.Combine(folders.Settings, "Code", "User", "mcp.json"))
        {
            ProjectFile = Path.Combine(".vscode", "mcp.json"),
            TakesComments = true,
            Next = "In VS Code run `MCP: List Servers`, start the server, and ask in the chat's agent mode.",
            Keys = "VS Code can also ask for keys itself: `inputs` with \"password\": true.",
        },
    ];

    /// <summary>The client of that name; refuses another and names those that there are.</summary>
    public static InstallClient Find(string name) => All.FirstOrDefault(client => client.Name == name)
        ?? throw new InstallRefusedException($"There is no client {name} here. Known: {string.Join(", ", All.Select(client => client.Name))}. Others take what docs/getting-started.md shows.");
}
