using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.State;

/// <summary>An exchange whose account, book and clock outlive the process: its folder, its past, and who writes its future down.</summary>
internal sealed class KeptExchange : IDisposable
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _folder;
    private readonly StateFile _file;
    private RequestDelegate? _pipeline;

    private KeptExchange(string folder, StateFile file, StateHeader header, IReadOnlyList<StateEntry> entries)
    {
        (_folder, _file, Header, Entries) = (folder, file, header, entries);
        Keeper = new StateKeeper(file, entries.Max(entry => entry.Request) ?? 0);
    }

    public StateHeader Header { get; }

    public IReadOnlyList<StateEntry> Entries { get; }

    public StateKeeper Keeper { get; }

    /// <summary>Exchange time of the last thing that was written down.</summary>
    public DateTimeOffset LastAt => Entries.LastOrDefault(entry => entry.At is not null)?.At ?? Header.StartAt;

    public static KeptExchange Open(string folder, SimulatorOptions options, Func<DateTimeOffset> startAt)
    {
        var file = StateFile.Open(folder);
        try
        {
            var (header, entries) = file.Read();
            if (header?.Difference(options) is { } difference)
                throw new SimulatorStateException($"The exchange kept in {folder} has {difference}. Ask for what it has, or choose another path.");
            if (header is null)
                file.Write(header = StateHeader.New(options, startAt()));
            return new KeptExchange(folder, file, header, entries);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Takes its place in the pipeline, behind the authentication; requests wait until the past is lived again.</summary>
    public void Attend(IApplicationBuilder app) => app.Use(next =>
    {
        _pipeline = next;
        return async context =>
        {
            await _ready.Task.WaitAsync(context.RequestAborted);
            await Keeper.InvokeAsync(context, next);
        };
    });

    /// <summary>Lives the past again, tells other processes where to find the exchange, and lets requests in.</summary>
    public async Task ContinueAsync(Venue venue, ExchangeServer server)
    {
        // The pipeline was built before the server started.
        await new StateReplay(venue, _pipeline!, server.Services).RunAsync(Entries);
        StateAddress.Write(_folder, new StateAddress(server.Url, venue.Accounts[0].Number));
        _ready.SetResult();
    }

    /// <summary>Plays the market up to the end and writes down when that was: time goes on from there.</summary>
    public void Close(Venue venue) => venue.At(now =>
    {
        Keeper.Turned(null, now);
        return true;
    });

    public void Dispose()
    {
        StateAddress.Remove(_folder);
        _file.Dispose();
    }
}
