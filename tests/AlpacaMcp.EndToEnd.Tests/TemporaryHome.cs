namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A folder for one server's files.</summary>
internal sealed class TemporaryHome : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("alpaca-mcp-e2e-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
