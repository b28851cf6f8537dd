using System.CommandLine;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli;

/// <summary>The options of serving. Root and `serve` share them, so that each means the same wherever it is written.</summary>
internal sealed class ServeOptions
{
    public Option<string> Transport { get; } = new("--transport")
    { Description = "How clients connect: stdio or http.", DefaultValueFactory = static _ => "stdio" };

    public Option<string> Host { get; } = new("--host")
    { Description = "Address to listen on (http); others than loopback need authentication.", DefaultValueFactory = static _ => "127.0.0.1" };

    public Option<int> Port { get; } = new("--port")
    { Description = "Port to listen on, 0 for any free one (http).", DefaultValueFactory = static _ => 8000 };

    public Option<string?> Toolsets { get; } = new("--toolsets")
    { Description = "Toolsets to offer, separated by commas; over ALPACA_TOOLSETS." };

    public Option<string?> Tools { get; } = new("--tools")
    { Description = "The only tools to offer, separated by commas, whatever the toolsets; over ALPACA_MCP_TOOLS." };

    public Option<string?> ExcludeTools { get; } = new("--exclude-tools")
    { Description = "Tools not to offer, whoever chose them; over ALPACA_MCP_EXCLUDE_TOOLS." };

    public Option<bool> ReadOnly { get; } = new("--read-only")
    { Description = "Offer nothing that changes anything, whatever --tools says; over ALPACA_MCP_READ_ONLY." };

    public Option<string?> Mode { get; } = new("--mode")
    { Description = "full lists every tool, search only those that find and call the others; over ALPACA_MCP_MODE." };

    public Option<bool> Simulator { get; } = new("--simulator")
    { Description = "Trade at an exchange inside this process, whatever keys are set." };

    public Option<string?> Account { get; } = new("--account")
    { Description = "Only this one of ALPACA_MCP_ACCOUNTS; over ALPACA_MCP_ACCOUNT." };

    public Option<string?> EnvFile { get; } = new("--env-file")
    { Description = "File of NAME=VALUE lines; the process environment wins over it." };

    public Option<string?> Config { get; } = new("--config")
    { Description = "JSON file of settings without secrets; environment and --env-file win over it." };

    /// <summary>Offers the options on a command.</summary>
    public void AddTo(Command command)
    {
        Transport.AcceptOnlyFromAmong("stdio", "http");
        foreach (Option option in (Option[])[Transport, Host, Port, Toolsets, Tools, ExcludeTools, ReadOnly, Mode, Account, Simulator, EnvFile, Config])
            command.Add(option);
    }

    /// <summary>The settings that the command line gives, stronger than any other source.</summary>
    public IReadOnlyDictionary<string, SettingValue> Settings(ParseResult line)
    {
        Dictionary<string, SettingValue> given = [];
        Add(SettingCatalog.Toolsets, Toolsets.Name, line.GetValue(Toolsets));
        Add(SettingCatalog.Tools, Tools.Name, line.GetValue(Tools));
        Add(SettingCatalog.ExcludeTools, ExcludeTools.Name, line.GetValue(ExcludeTools));
        Add(SettingCatalog.ReadOnly, ReadOnly.Name, line.GetResult(ReadOnly) is { Implicit: false } ? line.GetValue(ReadOnly).ToString() : null);
        Add(SettingCatalog.Mode, Mode.Name, line.GetValue(Mode));
        Add(AccountSettings.Account, Account.Name, line.GetValue(Account));
        return given;

        void Add(Setting setting, string option, string? text)
        {
            if (text is not null)
                given[setting.Name] = new(text.Trim(), option, option);
        }
    }
}
