using System.Text.Json;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>The executable over standard input and output, line by line.</summary>
internal sealed class StdioTarget : ITarget
{
    private readonly TemporaryHome _home = new();
    private readonly ServerProcess _process;
    private readonly ProcessLog _log;
    private readonly bool _isSibling;

    private StdioTarget(SimulatedExchange exchange, Trap trap, bool isSibling, params (string Name, string Value)[] settings)
    {
        (Exchange, Trap, _isSibling) = (exchange, trap, isSibling);
        var all = AttackExchange.Settings(exchange, _home.Path);
        foreach (var (name, value) in settings)
            all[name] = value;
        Settings = all;
        _process = new(all);
        _log = ProcessLog.Of(_process);
    }

    public SimulatedExchange Exchange { get; }

    public Trap Trap { get; }

    public IReadOnlyDictionary<string, string> Settings { get; }

    public string Log => _log.Text;

    public static async Task<StdioTarget> StartAsync() => new(await AttackExchange.StartAsync(), new(), isSibling: false);

    public async Task<Reply> SendAsync(Asked asked)
    {
        await _process.WriteLineAsync(asked.Body);
        return Reply.Of((await ReadToAsync("7"))[^1]);
    }

    /// <summary>What was answered before a good call that comes after it; none when nothing was.</summary>
    public async Task<Reply> SendUnreadableAsync(string message)
    {
        await _process.WriteLineAsync(message);
        await _process.WriteLineAsync(Asked.Clock.Body.Replace("\"id\":7", "\"id\":\"after\"", StringComparison.Ordinal));
        var answers = await ReadToAsync("\"after\"");
        return answers.Count == 1 ? new("none", "") : Reply.Of(answers[0]);
    }

    public Task<ITarget> SiblingAsync(params (string Name, string Value)[] settings) => Task.FromResult<ITarget>(new StdioTarget(Exchange, Trap, isSibling: true, settings));

    public async ValueTask DisposeAsync()
    {
        _process.Dispose();
        await _log.Ended;
        _home.Dispose();
        if (_isSibling)
            return;
        Trap.Dispose();
        await Exchange.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> ReadToAsync(string id)
    {
        List<string> lines = [];
        while (await _process.ReadLineAsync() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var isAnswer = json.RootElement.TryGetProperty("result", out _) || json.RootElement.TryGetProperty("error", out _);
            if (isAnswer)
                lines.Add(line);
            if (isAnswer && json.RootElement.TryGetProperty("id", out var answered) && answered.GetRawText() == id)
                return lines;
        }

        throw new EndOfStreamException(string.Join('\n', lines));
    }
}
