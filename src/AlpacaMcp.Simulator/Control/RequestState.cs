namespace AlpacaMcp.Simulator.Control;

/// <summary>One request as it was received; the number counts from 1 at the start.</summary>
internal sealed record RequestState(
    long Number, string Method, string Path, string Query, string Body, DateTimeOffset ReceivedAt, bool Arrived);
