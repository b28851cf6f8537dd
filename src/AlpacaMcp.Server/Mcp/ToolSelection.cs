namespace AlpacaMcp.Server.Mcp;

/// <summary>Which tools this server offers, and how. Chosen once at start; get_status is always among them.</summary>
internal sealed record ToolSelection
{
    /// <summary>Toolsets to offer; null offers all.</summary>
    public IReadOnlyList<string>? Toolsets { get; init; }

    /// <summary>The only tools to offer, whatever their toolset; null leaves it to the toolsets.</summary>
    public IReadOnlyList<string>? Tools { get; init; }

    /// <summary>Tools not to offer, whoever chose them.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Offers nothing that changes anything.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Lists a few tools that find and call all others.</summary>
    public bool IsSearch { get; init; }

    /// <summary>Whether a client may use the tool, by its name or through search.</summary>
    public bool Offers(ToolEntry tool) =>
        tool.Toolset != Toolset.Search && (tool.Toolset == Toolset.Status || IsChosen(tool)) && (tool.IsReadOnly || !IsReadOnly);

    /// <summary>Whether tools/list shows the tool.</summary>
    public bool Lists(ToolEntry tool) => IsSearch
        ? tool.Toolset is Toolset.Status or Toolset.Search && (tool.IsReadOnly || !IsReadOnly)
        : Offers(tool);

    private bool IsChosen(ToolEntry tool) =>
        (Tools?.Contains(tool.Name) ?? Toolsets?.Contains(tool.Toolset) ?? true) && !Excluded.Contains(tool.Name);
}
