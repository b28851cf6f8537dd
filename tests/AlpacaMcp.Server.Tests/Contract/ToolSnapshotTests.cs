namespace AlpacaMcp.Server.Tests.Contract;

public sealed class ToolSnapshotTests
{
    [Fact]
    public void Every_tool_reads_as_its_snapshot_says_and_no_snapshot_is_stale()
    {
        Snapshot.HasOnly(Described.All.Select(tool => tool.Name));
        Assert.All(Described.All, tool => Snapshot.Match(tool.Name, Snapshot.Render(tool)));
    }
}
