namespace AlpacaMcp.Simulator;

/// <summary>One request as it was received.</summary>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Path">Path without the query, still percent-encoded where it was.</param>
/// <param name="Query">Query with its question mark, or empty.</param>
/// <param name="Body">Body text, or empty.</param>
/// <param name="ReceivedAt">Exchange time of arrival.</param>
/// <param name="Arrived">False when a fault dropped the request before the exchange saw it.</param>
public sealed record LoggedRequest(
    string Method, string Path, string Query, string Body, DateTimeOffset ReceivedAt, bool Arrived);
