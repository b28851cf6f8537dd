using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Simulator.Tests.Faults;

public sealed class FaultDocumentTests
{
    [Fact]
    public void Every_fault_is_documented_once_and_nothing_else()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AlpacaMcp.sln")))
            folder = folder.Parent;
        var section = File.ReadAllText(Path.Combine(folder.FullName, "docs", "simulator-faults.md")).Split("\n## ")[1];
        var documented = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

        Assert.Equal(FaultCatalog.All.Select(kind => kind.Name), documented.Order(StringComparer.Ordinal));
    }
}
