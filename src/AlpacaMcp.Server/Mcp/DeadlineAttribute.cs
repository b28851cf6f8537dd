using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>A call of this tool may take longer than others, because waiting is its purpose.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DeadlineAttribute(int seconds) : Attribute
{
    public int Seconds { get; } = seconds;

    /// <summary>How long a call of the tool may take.</summary>
    internal static TimeSpan Of(IMcpServerPrimitive? tool) =>
        tool?.Metadata.OfType<DeadlineAttribute>().FirstOrDefault() is { } own ? TimeSpan.FromSeconds(own.Seconds) : ToolPipeline.Deadline;
}
