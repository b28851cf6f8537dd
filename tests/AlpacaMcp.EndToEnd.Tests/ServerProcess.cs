using System.Diagnostics;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The executable as a bare process, with a home of its own unless one is given.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryHome _home = new();
    private readonly Process _process;

    public ServerProcess(IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> arguments)
    {
        var all = new Dictionary<string, string>(settings);
        all.TryAdd("ALPACA_MCP_HOME", _home.Path);
        _process = Process.Start(ServerCommand.StartInfo(all, arguments)) ?? throw new InvalidOperationException("The executable did not start.");
    }

    public int Id => _process.Id;

    /// <summary>Standard input, for bytes that are no line.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What the process holds in memory now, bytes; 0 when it is over.</summary>
    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
    }

    public Task WriteLineAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    public Task<string?> ReadErrorLineAsync() => _process.StandardError.ReadLineAsync().WaitAsync(Patience);

    /// <summary>The same, however long nothing is written; null at the end.</summary>
    public Task<string?> ReadErrorAsync() => _process.StandardError.ReadLineAsync();

    /// <summary>What a service manager sends first (SIGTERM).</summary>
    public void AskToEnd()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public void CloseInput() => _process.StandardInput.Close();

    /// <summary>The address the HTTP transport says it listens on.</summary>
    public async Task<Uri> EndpointAsync()
    {
        const string Prefix = "Listening on ";
        while (await ReadErrorLineAsync() is { } line)
        {
            if (line.StartsWith(Prefix, StringComparison.Ordinal))
                return new Uri(line[Prefix.Length..]);
        }

        throw new InvalidOperationException("The server ended without listening.");
    }

    public async Task<(int ExitCode, string Output, string Error)> EndAsync(TimeSpan? within = null)
    {
        var (output, error) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
        await _process.WaitForExitAsync().WaitAsync(within ?? Patience);
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _home.Dispose();
    }
}
