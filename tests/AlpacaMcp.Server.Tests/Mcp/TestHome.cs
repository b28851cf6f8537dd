namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>A home of its own for each server under test; all go when the tests end.</summary>
internal static class TestHome
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var root = Directory.CreateTempSubdirectory("alpaca-mcp-homes-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    });

    private static int s_count;

    public static string New() => Path.Combine(Root.Value, $"{Interlocked.Increment(ref s_count)}");
}
