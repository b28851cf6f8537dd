namespace AlpacaMcp.Api.Tests;

internal sealed record SentRequest(string Line, string Host, string? Body, string? ContentType, IReadOnlyDictionary<string, string> Headers);
