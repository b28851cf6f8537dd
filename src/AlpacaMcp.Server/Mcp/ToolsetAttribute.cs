namespace AlpacaMcp.Server.Mcp;

/// <summary>The toolset a tool belongs to, as ALPACA_TOOLSETS names it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ToolsetAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
