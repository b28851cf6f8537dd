using System.Collections.Concurrent;
using System.Diagnostics;
using AlpacaMcp.EndToEnd.Tests;
using AlpacaMcp.Load.Calls;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Load.Stage;

/// <summary>One server process that answers over stdio or HTTP, and may be killed.</summary>
internal sealed class LoadedServer : ICallee, IAsyncDisposable
{
    private const string Listening = "Listening on ";
    private const int LastLines = 12;
    private static readonly TimeSpan s_start = TimeSpan.FromSeconds(60);

    // Longer than the server's own deadline: what is not answered by then never will be.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly Task _died;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private McpClient? _client;

    private LoadedServer(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginErrorReadLine();
        _died = process.WaitForExitAsync();
    }

    public int ProcessId => _process.Id;

    public bool IsAlive => !_died.IsCompleted;

    /// <summary>The last it wrote to stderr.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>Starts it; done when it serves.</summary>
    public static async Task<LoadedServer> StartAsync(Wire wire, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        string[] arguments = wire == Wire.Http ? ["--transport", "http", "--port", "0"] : [];
        var process = Process.Start(ServerCommand.StartInfo(settings, arguments)) ?? throw new InvalidOperationException("The executable did not start.");
        var server = new LoadedServer(process);
        try
        {
            // On a busy machine a start takes longer than the client would wait before it takes the server for one of the older generation.
            var options = new McpClientOptions { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan, InitializationTimeout = s_start };
            server._client = await McpClient.CreateAsync(await server.TransportAsync(wire), options, cancellationToken: cancellationToken).WaitAsync(s_start, cancellationToken);
            return server;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"The server does not serve: {string.Join(' ', server.Errors)}", failed);
        }
    }

    /// <inheritdoc />
    public async Task<CallReply> CallAsync(LoadCall call, CancellationToken cancellationToken)
    {
        if (_client is null || !IsAlive)
            return new(CallReply.Died);
        try
        {
            var answer = _client.CallToolAsync(call.Tool, call.Arguments, cancellationToken: cancellationToken).AsTask();
            var first = await Task.WhenAny(answer, _died).WaitAsync(s_patience, TimeProvider.System, cancellationToken);
            return first == answer ? ReplyReader.Of(call, await answer) : new(CallReply.Died);
        }
        catch (HttpRequestException refused) when (refused.StatusCode is { } status)
        {
            return new($"HTTP_{(int)status}");
        }
        catch (TimeoutException)
        {
            return new(CallReply.NoAnswer);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A client tells the end of its server in many ways; what matters is whether the process has ended.
            await Task.WhenAny(_died, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken));
            return new(IsAlive ? CallReply.Broken : CallReply.Died);
        }
    }

    /// <summary>Kills it as kill -9 does; done when it is dead.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _died;
    }

    /// <summary>Takes the client away, its connections with it.</summary>
    public async Task HangUpAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        _client = null;
    }

    /// <summary>Ends its input, or asks it to end, and waits for its end.</summary>
    public async Task EndAsync(Wire wire)
    {
        if (wire == Wire.Stdio)
            _process.StandardInput.Close();
        else
            await ServerSignal.TerminateAsync(ProcessId);
        await _died.WaitAsync(s_start);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (IsAlive)
            await KillAsync();
        await HangUpAsync();
        _process.Dispose();
    }

    private async Task<IClientTransport> TransportAsync(Wire wire)
    {
        if (wire == Wire.Stdio)
            return new StreamClientTransport(_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        await Task.WhenAny(_endpoint.Task, _died).WaitAsync(s_start);
        return _endpoint.Task.IsCompleted
            ? new HttpClientTransport(new() { Endpoint = await _endpoint.Task, TransportMode = HttpTransportMode.StreamableHttp })
            : throw new InvalidOperationException("The server ended without listening.");
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        if (line.StartsWith(Listening, StringComparison.Ordinal))
            _endpoint.TrySetResult(new(line[Listening.Length..]));
        _errors.Enqueue(line);
        if (_errors.Count > LastLines)
            _errors.TryDequeue(out _);
    }
}
