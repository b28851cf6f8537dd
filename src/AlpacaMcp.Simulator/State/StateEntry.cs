namespace AlpacaMcp.Simulator.State;

/// <summary>One later line of a kept exchange: a turn of the market, a request that changed something, or what it was answered.</summary>
internal sealed record StateEntry
{
    /// <summary>Exchange time of the turn.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Key id of the account whose turn it was; null for all accounts.</summary>
    public string? Account { get; init; }

    /// <summary>Number of a request, counted from 1; null for a turn in which only the market moved.</summary>
    public long? Request { get; init; }

    public string? Method { get; init; }

    /// <summary>Path and query as they were sent.</summary>
    public string? Target { get; init; }

    public string? Body { get; init; }

    /// <summary>Percent of its order that a fault let trade before the answer; null without that fault.</summary>
    public int? FirstPart { get; init; }

    /// <summary>Hash of status and body of the answer to this request.</summary>
    public string? Answer { get; init; }
}
