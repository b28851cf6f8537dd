using System.Text.Json;
using System.Text.RegularExpressions;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>An exchange, a server that trades there, and beside it the operator at a shell of the same user.</summary>
internal sealed partial class OperatorDrill : IAsyncDisposable
{
    private readonly OperatorShell _shell = new();
    private readonly Dictionary<string, string> _settings;
    private Conversation? _talk;
    private string _waiting = "";

    private OperatorDrill(SimulatedExchange exchange)
    {
        Exchange = exchange;
        exchange.Market.Pin("MSFT", 399.90m, 400.00m);
        _settings = Exchanges.Settings(exchange);
    }

    public SimulatedExchange Exchange { get; }

    public string Home => _shell.Home;

    public static async Task<OperatorDrill> StartAsync()
    {
        var drill = new OperatorDrill(await Exchanges.StartAsync());
        await drill.StartServerAsync();
        return drill;
    }

    /// <summary>An exchange and a shell, and no server yet.</summary>
    public static async Task<OperatorDrill> PrepareAsync() => new(await Exchanges.StartAsync());

    /// <summary>Starts the server, as the settings are now; one that runs is ended before.</summary>
    public Task StartServerAsync(params (string Name, string Value)[] changed) => StartServerAsync(Transport.Stdio, changed);

    /// <summary>The same as a process of its own.</summary>
    public async Task StartServerAsync(Transport transport, params (string Name, string Value)[] changed)
    {
        await EndServerAsync();
        Set(changed);
        _talk = await Conversation.StartAsync(null, transport, [.. _settings.Select(pair => (pair.Key, pair.Value)), ("ALPACA_MCP_HOME", Home)]);
    }

    /// <summary>Sets what servers are started with and commands are typed with from now on.</summary>
    public void Set(params (string Name, string Value)[] changed)
    {
        foreach (var (name, value) in changed)
            _settings[name] = value;
    }

    /// <summary>Sets it no longer.</summary>
    public void Unset(string name) => _settings.Remove(name);

    /// <summary>The server's process.</summary>
    public int ServerId => _talk?.ServerId ?? throw new InvalidOperationException("No server runs.");

    /// <summary>A file where lines are typed.</summary>
    public string FileHere(string name) => _shell.FileHere(name);

    /// <summary>Copies a script of docs to where lines are typed.</summary>
    public void Take(string script) => File.Copy(OperatorPage.PathOf(script), _shell.FileHere(Path.GetFileName(script)));

    /// <summary>What has been used up of a limit, as an agent reads it.</summary>
    public async Task<decimal> UsedAsync(string limit) =>
        (await CallAsync("get_status")).At("limits").EnumerateArray().Single(line => line.GetProperty("limit").GetString() == limit).GetProperty("used").GetDecimal();

    /// <summary>What the agent is answered.</summary>
    public Task<ToolAnswer> CallAsync(string tool, string arguments = "{}") =>
        _talk?.CallAsync(tool, arguments) ?? throw new InvalidOperationException("No server runs.");

    public async Task EndServerAsync()
    {
        if (_talk is not null)
            await _talk.DisposeAsync();
        _talk = null;
    }

    /// <summary>Types a line at the shell.</summary>
    public Task<ShellResult> TypeAsync(string line, params IReadOnlyList<string> typed)
    {
        const string Export = "export ";
        if (line.StartsWith(Export, StringComparison.Ordinal))
        {
            var pair = line[Export.Length..].Split('=', 2);
            Set((pair[0], pair[1].Replace("~", FileHere(""), StringComparison.Ordinal)));
            return Task.FromResult(new ShellResult(0, "", ""));
        }

        var command = Placeholder().Replace(line, _waiting);
        return typed.Count > 0 ? _shell.RunAtTerminalAsync(command, _settings, typed) : _shell.RunAsync(command, _settings);
    }

    /// <summary>The agent buys AAPL.</summary>
    /// <returns>The code of its refusal; empty when it was placed.</returns>
    public async Task<string> BuyAsync(int qty)
    {
        var answer = await CallAsync("place_stock_order", $$"""{"symbol":"AAPL","side":"buy","qty":{{qty}}}""");
        if (answer.IsError && answer.Json.GetProperty("error").TryGetProperty("approval_id", out var id))
            _waiting = id.GetString() ?? "";
        return answer.Code;
    }

    /// <summary>Somebody else buys ten at the exchange.</summary>
    public Task HoldAsync(string symbol) => PlaceAsync($$"""{"symbol":"{{symbol}}","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");

    /// <summary>Somebody else places an order at the exchange.</summary>
    public Task PlaceAsync(string order) => Exchanges.PlaceAsync(Exchange, order);

    public async Task<string> StateAsync() => (await CallAsync("get_status")).Text("state");

    public async Task<IReadOnlyList<string>> CausesAsync() =>
        [.. (await CallAsync("get_status")).At("causes").EnumerateArray().Select(cause => cause.GetProperty("cause").GetString() ?? "")];

    public async Task<bool> IsSuspendedAsync() => (await CallAsync("get_account_config")).Json.ToString().Contains("\"suspend_trade\":true", StringComparison.Ordinal);

    public IReadOnlyList<string> Held => [.. Exchange.Book.Positions.Select(position => position.Symbol)];

    public IReadOnlyList<string> Open => [.. Exchange.Book.Orders.Where(order => order.Status is "new" or "accepted" or "held").Select(order => order.Type)];

    public IReadOnlyList<JsonElement> ReadRows(string file) => [.. File.ReadLines(_shell.FileHere(file)).Select(Row)];

    /// <summary>Copies the journal to where lines are typed, and spoils it as a bad disk would.</summary>
    public async Task LoseTheJournalAsync(string backup)
    {
        await EndServerAsync();
        var journal = Path.Combine(Home, "journal.db");
        File.Copy(journal, _shell.FileHere(backup));
        await File.WriteAllTextAsync(journal, "no disk, no journal");
    }

    public async ValueTask DisposeAsync()
    {
        await EndServerAsync();
        await Exchange.DisposeAsync();
        _shell.Dispose();
    }

    private static JsonElement Row(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        return parsed.RootElement.Clone();
    }

    [GeneratedRegex(@"\bID\b")]
    private static partial Regex Placeholder();
}
