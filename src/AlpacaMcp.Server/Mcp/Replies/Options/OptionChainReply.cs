using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Options;

/// <summary>Snapshots of contracts by what their symbols share and by strike. A part that does not exist is empty.</summary>
internal sealed record OptionChainReply
{
    public string? Underlying { get; init; }
    public required string Feed { get; init; }
    public string? Session { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    public required int Count { get; init; }
    public required IReadOnlyList<string> Columns { get; init; }
    public UsualStart? UsualStart { get; init; }

    /// <summary>How a contract's symbol is put together.</summary>
    public string? Example { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Cell>>> Contracts { get; init; }
    public string? NextPageToken { get; init; }
    public string? Note { get; init; }

    internal static OptionChainReply Of(OptionSnapshotsPage page, PriceHeading heading, bool isBrief)
    {
        var asOf = Ages.ToMillisecond(heading.AsOf);
        var usual = isBrief ? null : UsualStart.Of([.. page.Snapshots.Values]);
        return new()
        {
            Feed = heading.Feed,
            Session = heading.Session,
            AsOf = asOf,
            Count = page.Snapshots.Count,
            Columns = isBrief ? OptionTable.BriefColumns : OptionTable.FullColumns,
            UsualStart = usual,
            Example = OptionTable.Example(page.Snapshots.Keys),
            Contracts = OptionTable.Of(page.Snapshots, snapshot => usual is null ? OptionTable.Brief(snapshot) : OptionTable.Full(snapshot, asOf, usual)),
            NextPageToken = OutsideText.Token(page.NextPageToken),
            Note = page.NextPageToken is null ? null : PagedNote.More,
        };
    }
}
