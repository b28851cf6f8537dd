namespace AlpacaMcp.Simulator;

/// <summary>The latest requests in the order of arrival: the oracle of what was sent.</summary>
/// <remarks>It forgets the oldest beyond its capacity, or when the bodies together grow beyond 16 million characters.</remarks>
public sealed class RequestLog
{
    private const int MostCharacters = 16_000_000;
    private readonly Lock _gate = new();
    private readonly Queue<LoggedRequest> _requests = new();
    private readonly int _capacity;
    private long _characters;

    internal RequestLog(int capacity = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>A copy of all requests it still has, also those a fault dropped (<see cref="LoggedRequest.Arrived"/> false).</summary>
    public IReadOnlyList<LoggedRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>How many requests it has forgotten.</summary>
    public long Forgotten { get; private set; }

    /// <summary>The requests that reached the exchange with this method and this exact path.</summary>
    public IReadOnlyList<LoggedRequest> Arrivals(string method, string path) =>
        [.. All.Where(request => request.Arrived && request.Method == method && request.Path == path)];

    internal void Add(LoggedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            _characters += request.Body.Length;
            while (_requests.Count > _capacity || _characters > MostCharacters)
            {
                _characters -= _requests.Dequeue().Body.Length;
                Forgotten++;
            }
        }
    }

    /// <summary>All requests it still has, each with its number since the start, from 1.</summary>
    internal IReadOnlyList<KeyValuePair<long, LoggedRequest>> Numbered()
    {
        lock (_gate)
            return [.. _requests.Select((request, index) => KeyValuePair.Create(Forgotten + index + 1, request))];
    }
}
