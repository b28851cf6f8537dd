namespace AlpacaMcp.Simulator.Tests.State;

/// <summary>A folder for one kept exchange, and desks that open it one after the other.</summary>
internal sealed class KeptDesk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alpaca-mcp-state-");

    public string Folder => _folder.FullName;

    public string Journal => Path.Combine(Folder, "exchange.jsonl");

    public Task<Desk> OpenAsync(SimulatorOptions? options = null) =>
        Desk.OpenAsync((options ?? new SimulatorOptions()) with { StateFolder = Folder });

    /// <summary>What a process that is killed now leaves behind.</summary>
    public KeptDesk Crashed()
    {
        var copy = new KeptDesk();
        using var source = new FileStream(Journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = File.Create(copy.Journal);
        source.CopyTo(target);
        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
