using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Copies;

/// <summary>The server copies that run now. A killed one is followed by a new process a little later.</summary>
internal sealed class Fleet : IDisposable
{
    private readonly Surroundings _around;
    private readonly Dice _dice;
    private readonly LoopContext _context;
    private readonly List<ServerCopy> _running = [];

    public Fleet(Surroundings around, Dice dice, int copies)
    {
        (_around, _dice, _context) = (around, dice, new(around.Loop));
        for (var i = 0; i < copies; i++)
            Start();
    }

    /// <summary>How many processes there ever were.</summary>
    public int Started { get; private set; }

    public IReadOnlyList<ServerCopy> Running
    {
        get
        {
            Bury();
            return _running;
        }
    }

    /// <summary>Ends processes that died; new ones take their place.</summary>
    public void Bury()
    {
        for (var i = _running.Count - 1; i >= 0; i--)
        {
            if (_running[i].IsAlive)
                continue;
            _running[i].Dispose();
            _running.RemoveAt(i);
            _around.Loop.After(_dice.Milliseconds(10, 5_000), Start);
        }
    }

    public void Dispose()
    {
        foreach (var copy in _running)
            copy.Dispose();
    }

    private void Start()
    {
        var copy = new ServerCopy(Started++, _around, _dice.Fork());
        _running.Add(copy);
        _context.Run(() => _ = WatchAsync(copy));
    }

    private async Task WatchAsync(ServerCopy copy)
    {
        try
        {
            await copy.Watchman.RunAsync(CancellationToken.None);
        }
        catch (CopyDiedException)
        {
            // Its watchman dies with it.
        }
        catch (Exception e)
        {
            if (copy.IsAlive)
                _around.Oracle.Fail("model", $"The watchman of copy {copy.Number} ended: {e}");
        }
    }
}
