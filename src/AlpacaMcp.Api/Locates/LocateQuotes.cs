using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.Locates;

/// <summary>Quotes of several stocks.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/listlocatequotes"/>
public sealed record LocateQuotes
{
    /// <summary>What could be quoted.</summary>
    [AllowNull]
    public IReadOnlyList<LocateQuote> Quotes { get; init => field = value ?? []; } = [];

    /// <summary>What could not.</summary>
    [AllowNull]
    public IReadOnlyList<LocateQuoteError> Errors { get; init => field = value ?? []; } = [];
}
