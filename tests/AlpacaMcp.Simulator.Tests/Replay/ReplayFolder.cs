namespace AlpacaMcp.Simulator.Tests.Replay;

/// <summary>A directory of files of bars for one test.</summary>
internal sealed class ReplayFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("replay").FullName;

    public ReplayFolder Write(string name, params IEnumerable<string> lines)
    {
        File.WriteAllLines(System.IO.Path.Combine(Path, name), lines);
        return this;
    }

    public Task<Desk> OpenAsync(DateTimeOffset? startAt = null) => Desk.OpenAsync(new() { ReplayDirectory = Path, StartAt = startAt });

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
