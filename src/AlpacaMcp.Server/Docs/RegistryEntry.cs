using System.Text.Json.Nodes;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Docs;

/// <summary>
/// server.json: what a registry of MCP servers knows, every setting included. It names the package for .NET; a bundle is named by address and hash,
/// which only a release has, so eng/mcpb writes a copy with it.
/// </summary>
/// <seealso href="https://github.com/modelcontextprotocol/registry/blob/main/docs/reference/server-json/generic-server-json.md"/>
internal static class RegistryEntry
{
    private const string Schema = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";
    private const string Name = "io.github.alpacamcp/alpaca-mcp";
    private const string Package = "AlpacaMcp"; // the PackageId of the project

    // At most 100 characters, says the schema.
    private const string Description = "Trade at Alpaca within limits an agent cannot change. Without keys it uses an exchange of its own.";

    internal static string Render() => JsonText.Of(new JsonObject
    {
        ["$schema"] = Schema,
        ["name"] = Name,
        ["title"] = "Alpaca",
        ["description"] = Description,
        ["version"] = ServerVersion.Text,
        ["packages"] = new JsonArray(new JsonObject
        {
            ["registryType"] = "nuget",
            ["identifier"] = Package,
            ["version"] = ServerVersion.Text,
            ["runtimeHint"] = "dnx",
            ["transport"] = new JsonObject { ["type"] = "stdio" },
            ["environmentVariables"] = new JsonArray([.. SettingCatalog.All.Select(Variable)]),
        }),
    });

    // A default is shown and not given: a client would write it out, and to write ALPACA_PAPER_TRADE or a limit means something.
    private static JsonObject Variable(Setting setting)
    {
        var variable = new JsonObject { ["name"] = setting.Name, ["description"] = setting.Description, ["isRequired"] = false, ["isSecret"] = setting.IsSecret, ["format"] = Format(setting.Kind) };
        if (setting.Default(TradingEnvironment.Paper) is { } usual)
            variable["placeholder"] = usual;
        if (setting.Choices.Count > 0)
            variable["choices"] = new JsonArray([.. setting.Choices.Select(choice => (JsonNode)choice)]);
        return variable;
    }

    private static string Format(SettingKind kind) => kind switch
    {
        SettingKind.Flag => "boolean",
        SettingKind.Number or SettingKind.WholeNumber => "number",
        _ => "string",
    };
}
