using System.Collections.Concurrent;
using System.Diagnostics;
using AlpacaMcp.EndToEnd.Tests;
using AlpacaMcp.Matrix.Judging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>One server process over stdio, which may die at any moment.</summary>
internal sealed class ServerCopy : IAsyncDisposable
{
    private const int LastLines = 12;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private readonly Process _process;
    private readonly Task _died;
    private readonly ConcurrentQueue<string> _errors = new();
    private McpClient? _client;

    private ServerCopy(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginErrorReadLine();
        _died = process.WaitForExitAsync();
    }

    /// <summary>True once it has died by SIGKILL.</summary>
    public bool WasKilled => _process.HasExited && _process.ExitCode == 128 + 9;

    public bool IsAlive => !_died.IsCompleted;

    /// <summary>The last it wrote to stderr, without the denials: those it also answers.</summary>
    public IEnumerable<string> Errors => _errors;

    /// <summary>Starts it and waits until it serves, or has died.</summary>
    public static async Task<ServerCopy> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var process = Process.Start(ServerCommand.StartInfo(settings)) ?? throw new InvalidOperationException("The executable did not start.");
        var copy = new ServerCopy(process);
        var transport = new StreamClientTransport(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        copy._client = await copy.WhileAliveAsync(McpClient.CreateAsync(transport, cancellationToken: cancellationToken), cancellationToken);
        return copy;
    }

    /// <summary>Calls a tool; null when the process dies before it has answered.</summary>
    public async Task<Answer?> CallAsync(string tool, IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        if (_client is null || !IsAlive)
            return null;
        var result = await WhileAliveAsync(_client.CallToolAsync(tool, arguments, cancellationToken: cancellationToken).AsTask(), cancellationToken);
        return result is null ? null : Answer.Of(result);
    }

    /// <summary>Kills it as kill -9 does; done when it is dead.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _died;
    }

    /// <summary>Ends its input, as a client that leaves does, and waits for its end.</summary>
    public async Task EndAsync()
    {
        if (IsAlive)
        {
            _process.StandardInput.Close();
            await _died.WaitAsync(s_patience);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (IsAlive)
            await KillAsync();
        if (_client is not null)
            await _client.DisposeAsync();
        _process.Dispose();
    }

    /// <summary>The task's result, or null when the process is dead and what it had written has been read.</summary>
    private async Task<T?> WhileAliveAsync<T>(Task<T> task, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await task.WaitAsync(s_patience, cancellationToken);
        }
        catch (Exception lost) when (lost is not TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            // A client tells the end of its server in many ways; what matters is that the process has ended.
            if (await Task.WhenAny(_died, Task.Delay(s_patience, TimeProvider.System, cancellationToken)) != _died)
                throw;
            return null;
        }
    }

    private void Note(string? line)
    {
        if (line is null || line.Contains(" denied: ", StringComparison.Ordinal))
            return;
        _errors.Enqueue(line);
        if (_errors.Count > LastLines)
            _errors.TryDequeue(out _);
    }
}
