namespace AlpacaMcp.Simulator;

/// <summary>Every request in the order of arrival: the oracle of what was sent.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<LoggedRequest> _requests = [];

    /// <summary>A copy of all requests so far, also those a fault dropped (<see cref="LoggedRequest.Arrived"/> false).</summary>
    public IReadOnlyList<LoggedRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>The requests that reached the exchange with this method and this exact path.</summary>
    public IReadOnlyList<LoggedRequest> Arrivals(string method, string path) =>
        [.. All.Where(request => request.Arrived && request.Method == method && request.Path == path)];

    internal void Add(LoggedRequest request)
    {
        lock (_gate)
            _requests.Add(request);
    }
}
