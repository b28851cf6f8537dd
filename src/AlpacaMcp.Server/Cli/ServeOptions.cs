using System.CommandLine;

namespace AlpacaMcp.Server.Cli;

/// <summary>The options of serving. Root and `serve` share them, so that each means the same wherever it is written.</summary>
internal sealed class ServeOptions
{
    public Option<string> Transport { get; } = new("--transport")
    { Description = "How clients connect: stdio or http.", DefaultValueFactory = static _ => "stdio" };

    public Option<string> Host { get; } = new("--host")
    { Description = "Loopback address to listen on (http).", DefaultValueFactory = static _ => "127.0.0.1" };

    public Option<int> Port { get; } = new("--port")
    { Description = "Port to listen on, 0 for any free one (http).", DefaultValueFactory = static _ => 8000 };

    public Option<string?> Toolsets { get; } = new("--toolsets")
    { Description = "Toolsets to offer, separated by commas; over ALPACA_TOOLSETS." };

    public Option<bool> Simulator { get; } = new("--simulator")
    { Description = "Trade at an exchange inside this process, whatever keys are set." };

    public Option<string?> EnvFile { get; } = new("--env-file")
    { Description = "File of NAME=VALUE lines; the process environment wins over it." };

    public Option<string?> Config { get; } = new("--config")
    { Description = "JSON file of settings without secrets; environment and --env-file win over it." };

    /// <summary>Offers the options on a command.</summary>
    public void AddTo(Command command)
    {
        Transport.AcceptOnlyFromAmong("stdio", "http");
        foreach (Option option in (Option[])[Transport, Host, Port, Toolsets, Simulator, EnvFile, Config])
            command.Add(option);
    }
}
