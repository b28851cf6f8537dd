using System.ComponentModel;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Analysis.Previews;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Analysis;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Previews;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class PreviewOrder(OrderPreviewer previewer, AccountClient account, StandingReader standing)
{
    [McpServerTool(Name = "preview_order", Title = "Preview order", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("What a place_*_order call with the same arguments would do, without sending: every violation and limit, likely price, cost, fees, buying power and position. The symbol's form (AAPL, BTC/USD, AAPL260618C00250000) or legs tell the kind.")]
    public async Task<PreviewReply> PreviewOrderAsync(
        string? symbol = null,
        OrderSide? side = null,
        decimal? qty = null,
        decimal? notional = null,
        OrderType? type = null,
        TimeInForce? time_in_force = null,
        decimal? limit_price = null,
        decimal? stop_price = null,
        decimal? trail_price = null,
        decimal? trail_percent = null,
        bool extended_hours = false,
        OrderClass? order_class = null,
        decimal? take_profit_limit_price = null,
        decimal? stop_loss_stop_price = null,
        decimal? stop_loss_limit_price = null,
        PositionIntent? position_intent = null,
        IReadOnlyList<OptionLegArgument>? legs = null,
        CancellationToken cancellationToken = default)
    {
        var sketch = new OrderSketch
        {
            Symbol = symbol,
            Side = side,
            Qty = qty,
            Notional = notional,
            Type = type,
            TimeInForce = time_in_force,
            LimitPrice = limit_price,
            StopPrice = stop_price,
            TrailPrice = trail_price,
            TrailPercent = trail_percent,
            ExtendedHours = extended_hours,
            OrderClass = order_class,
            TakeProfitLimitPrice = take_profit_limit_price,
            StopLossStopPrice = stop_loss_stop_price,
            StopLossLimitPrice = stop_loss_limit_price,
            PositionIntent = position_intent,
            Legs = legs ?? [],
        };
        return await ReplyAsync(sketch, cancellationToken);
    }

    private async Task<PreviewReply> ReplyAsync(OrderSketch sketch, CancellationToken cancellationToken)
    {
        var order = SketchedOrder.Of(sketch);
        var preview = await previewer.PreviewAsync(order, cancellationToken);
        var foreign = SketchedOrder.Foreign(sketch, order);
        if (preview.Verdicts.Count == 0)
            return PreviewReply.Of(await standing.ReadAsync(cancellationToken), order, preview, foreign, new(null, null));
        var (where, power) = await ReadPowerAsync(order, preview, cancellationToken);
        return PreviewReply.Of(where, order, preview, foreign, power);
    }

    // What cannot be read does not keep the verdicts back: the rules have judged without it.
    private async Task<(Standing Where, BuyingPower Power)> ReadPowerAsync(TradeOrder order, OrderPreview preview, CancellationToken cancellationToken)
    {
        try
        {
            var read = await account.GetAsync(cancellationToken);
            return (standing.Of(read), BuyingPower.Of(read, order, preview));
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return (await standing.ReadAsync(cancellationToken), new(null, null));
        }
    }
}
