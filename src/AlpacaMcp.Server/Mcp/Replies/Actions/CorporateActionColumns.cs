using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Actions;

/// <summary>What can be said of a corporate action: whose, how much, when. Ids and codes of securities only for who asks.</summary>
internal static class CorporateActionColumns
{
    internal static IReadOnlyList<Column<CorporateAction>> Plain { get; } =
    [
        new("symbol", a => ActionCells.Code(a.Symbol)),
        new("source_symbol", a => ActionCells.Code(a.SourceSymbol)),
        new("acquirer_symbol", a => ActionCells.Code(a.AcquirerSymbol)),
        new("acquiree_symbol", a => ActionCells.Code(a.AcquireeSymbol)),
        new("old_symbol", a => ActionCells.Code(a.OldSymbol)),
        new("new_symbol", a => ActionCells.Code(a.NewSymbol)),
        new("alternate_symbol", a => ActionCells.Code(a.AlternateSymbol)),
        new("rate", a => a.Rate),
        new("cash_rate", a => a.CashRate),
        new("dividend_rate", a => a.DividendRate),
        new("price", a => a.Price),
        new("old_rate", a => a.OldRate),
        new("new_rate", a => a.NewRate),
        new("alternate_rate", a => a.AlternateRate),
        new("source_rate", a => a.SourceRate),
        new("acquirer_rate", a => a.AcquirerRate),
        new("acquiree_rate", a => a.AcquireeRate),
        new("currency", a => ActionCells.Code(a.Currency)),
        new("sub_type", a => ActionCells.Code(a.SubType)),
        new("lottery_type", a => ActionCells.Code(a.LotteryType)),
        new("special", a => ActionCells.Yes(a.Special)),
        new("foreign", a => ActionCells.Yes(a.Foreign)),
        new("ex_date", a => ActionCells.Day(a.ExDate)),
        new("record_date", a => ActionCells.Day(a.RecordDate)),
        new("payable_date", a => ActionCells.Day(a.PayableDate)),
        new("effective_date", a => ActionCells.Day(a.EffectiveDate)),
        new("process_date", a => ActionCells.Day(a.ProcessDate)),
        new("expiration_date", a => ActionCells.Day(a.ExpirationDate)),
        new("due_bill_on_date", a => ActionCells.Day(a.DueBillOnDate)),
        new("due_bill_off_date", a => ActionCells.Day(a.DueBillOffDate)),
        new("due_bill_redemption_date", a => ActionCells.Day(a.DueBillRedemptionDate)),
        new("lottery_date", a => ActionCells.Day(a.LotteryDate)),
        new("results_publication_date", a => ActionCells.Day(a.ResultsPublicationDate)),
        new("stock_movements", a => ActionCells.Parts(a.StockMovements, m => [ActionCells.Code(m.Symbol), m.SourceRate, m.NewRate])), // symbol, shares given, shares received
    ];

    internal static IReadOnlyList<Column<CorporateAction>> WithIds { get; } =
    [
        .. Plain,
        new("id", a => a.Id?.ToString()),
        new("cusip", a => ActionCells.Code(a.Cusip)),
        new("isin", a => ActionCells.Code(a.Isin)),
        new("old_cusip", a => ActionCells.Code(a.OldCusip)),
        new("old_isin", a => ActionCells.Code(a.OldIsin)),
        new("new_cusip", a => ActionCells.Code(a.NewCusip)),
        new("new_isin", a => ActionCells.Code(a.NewIsin)),
        new("alternate_cusip", a => ActionCells.Code(a.AlternateCusip)),
        new("alternate_isin", a => ActionCells.Code(a.AlternateIsin)),
        new("source_cusip", a => ActionCells.Code(a.SourceCusip)),
        new("source_isin", a => ActionCells.Code(a.SourceIsin)),
        new("acquirer_cusip", a => ActionCells.Code(a.AcquirerCusip)),
        new("acquirer_isin", a => ActionCells.Code(a.AcquirerIsin)),
        new("acquiree_cusip", a => ActionCells.Code(a.AcquireeCusip)),
        new("acquiree_isin", a => ActionCells.Code(a.AcquireeIsin)),
    ];
}
