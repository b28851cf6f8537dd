using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>A tool that is described from the start and made when it is first called: most of a catalog never is.</summary>
internal sealed class LazyTool(ToolEntry entry, Tool described, IServiceProvider services) : McpServerTool
{
    private readonly Lazy<McpServerTool> _tool = new(() => entry.Create(services));

    public override Tool ProtocolTool => described;

    public override IReadOnlyList<object> Metadata => _tool.Value.Metadata;

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        _tool.Value.InvokeAsync(request, cancellationToken);
}
