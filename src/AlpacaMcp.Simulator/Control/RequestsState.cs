namespace AlpacaMcp.Simulator.Control;

/// <summary>A page of the request log.</summary>
/// <param name="Requests">Oldest first.</param>
/// <param name="Next">What to send as `after` for the next page; null at the end.</param>
/// <param name="Forgotten">How many requests the log no longer has.</param>
/// <param name="Failures">The exchange's own failures behind answers 500: there should be none.</param>
internal sealed record RequestsState(IReadOnlyList<RequestState> Requests, long? Next, long Forgotten, IReadOnlyList<string> Failures);
