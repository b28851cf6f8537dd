using System.Globalization;
using System.Text;
using AlpacaMcp.Server.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Docs;

/// <summary>docs/tools.md: every tool with what it does, may change, takes and costs.</summary>
internal static class ToolsPage
{
    private const string Head = """
        # Tools

        Written by `alpaca-mcp docs`; a test fails when it is stale. Tokens are what a client hands to a model before anything is asked: name,
        description and input schema, counted with o200k_base. `status` is always offered. `search` belongs to `--mode search`, which lists its
        three tools and `get_status` only; all others are found and called through them.

        """;

    internal static string Render(IReadOnlyList<ToolEntry> tools, Func<Tool, int?> tokens)
    {
        var page = new StringBuilder(Head);
        page.Append('\n').Append(ToolsetTable.Render(tools, tokens, page: ""));
        foreach (var toolset in ToolsetTable.InOrder(tools))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {toolset.Key}\n");
            foreach (var tool in toolset)
                Add(page, tool, tokens(tool));
        }

        return page.ToString();
    }

    private static void Add(StringBuilder page, Tool tool, int? tokens)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### `{tool.Name}`\n\n{Hints(tool)}{(tokens is null ? "" : $" · {ToolsetTable.Number(tokens)} tokens")}\n\n{tool.Description}\n");
        var parameters = ParameterRow.Of(tool.InputSchema).ToList();
        if (parameters.Count == 0)
            return;
        page.Append("\n| parameter | type | default | says |\n|---|---|---|---|\n");
        foreach (var parameter in parameters)
            page.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}`{(parameter.IsRequired ? " *" : "")} | {parameter.Type} | {parameter.Default} | {parameter.Says} |\n");
    }

    private static string Hints(Tool tool) => string.Join(", ", Words(tool.Annotations ?? new()));

    private static IEnumerable<string> Words(ToolAnnotations hints)
    {
        yield return hints.ReadOnlyHint == true ? "reads" : hints.DestructiveHint == true ? "changes, may lose something" : "changes, only adds";
        if (hints.IdempotentHint == true)
            yield return "repeatable";
        if (hints.OpenWorldHint == false)
            yield return "asks nobody outside";
    }
}
