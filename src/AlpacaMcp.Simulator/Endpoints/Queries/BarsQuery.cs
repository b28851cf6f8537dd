using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Which bars a page holds.</summary>
internal sealed record BarsQuery(Timeframe Timeframe, HistoryQuery History)
{
    public static Outcome<BarsQuery> Read(IQueryCollection query, AssetClass assetClass, Venue venue)
    {
        if (Timeframe.Parse(query["timeframe"].ToString()) is not { } timeframe)
            return Refusal.BadData($"invalid timeframe: {query["timeframe"]}");
        var adjustment = query["adjustment"].ToString();
        if (ReadAdjustment(adjustment) is not { } wanted)
            return Refusal.BadData($"invalid adjustment: {adjustment}");
        var history = HistoryQuery.Read(query, assetClass, venue);
        return history.Succeeded
            ? new BarsQuery(timeframe, history.Value with { Range = history.Value.Range with { Adjustment = wanted } })
            : history.Refusal;
    }

    /// <summary>One or several words, separated by commas.</summary>
    private static Adjustment? ReadAdjustment(string text)
    {
        Adjustment? all = Adjustment.None;
        foreach (var word in QueryText.Names(text))
        {
            all |= word switch
            {
                "raw" => Adjustment.None,
                "split" => Adjustment.Split,
                "dividend" => Adjustment.Dividend,
                "spin-off" => Adjustment.SpinOff,
                "all" => Adjustment.All,
                _ => null,
            };
        }
        return all;
    }
}
