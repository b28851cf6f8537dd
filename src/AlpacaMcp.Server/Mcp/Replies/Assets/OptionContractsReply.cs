using AlpacaMcp.Api.OptionContracts;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Assets;

/// <summary>Contracts as rows; prices in USD. What is usual (active, tradable, american, 100 shares) is left out.</summary>
internal sealed record OptionContractsReply(
    int Count, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, DateOnly? ClosePriceDate, string? NextPageToken, string? Note)
{
    private const decimal Shares = 100;

    internal static OptionContractsReply Of(OptionContractsPage page)
    {
        var contracts = page.OptionContracts;
        var closes = contracts.Select(contract => contract.ClosePriceDate).OfType<DateOnly>().Distinct().ToList();
        var table = Table.Of(
            contracts,
            new("symbol", contract => OutsideText.Word(contract.Symbol)),
            new("type", contract => OutsideText.Code(contract.Type.Value)),
            new("strike_price", contract => contract.StrikePrice),
            new("expiration_date", contract => Table.Day(contract.ExpirationDate)),
            new("open_interest", contract => contract.OpenInterest),
            new("close_price", contract => contract.ClosePrice),
            new("close_price_date", contract => closes.Count > 1 ? Table.Day(contract.ClosePriceDate) : null),
            new("status", contract => contract.Status == ContractStatus.Active ? null : OutsideText.Code(contract.Status.Value)),
            new("tradable", contract => contract.Tradable is false ? 0m : (decimal?)null),
            new("style", contract => contract.Style == ExerciseStyle.American ? null : OutsideText.Code(contract.Style.Value)),
            new("multiplier", contract => contract.Multiplier == Shares ? null : contract.Multiplier),
            new("size", contract => contract.Size == Shares ? null : contract.Size),
            new("deliverables", contract => contract.Deliverables.Count == 0 ? null : string.Join("; ", contract.Deliverables.Select(OptionContractReply.Text))));
        var note = (page.NextPageToken, contracts.Count) switch
        {
            (not null, _) => PagedNote.More,
            (null, 0) => "None match: widen expiration, strike or status, or check the symbol.",
            _ => null,
        };
        return new(contracts.Count, table.Columns, table.Rows, closes is [var only] ? only : null, OutsideText.Token(page.NextPageToken), note);
    }
}
