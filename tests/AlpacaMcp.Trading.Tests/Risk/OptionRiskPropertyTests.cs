using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using CsCheck;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>Random books and orders of two expirations, against what no sequence of orders may bring about.</summary>
public sealed class OptionRiskPropertyTests
{
    private static readonly Gen<string> Contracts = Gen.Select(Gen.Int[0, 2], Gen.Int[16, 24], (kind, step) => kind switch
    {
        0 => O.Call(step * 5m),
        1 => O.LaterCall(step * 5m),
        _ => O.Put(step * 5m),
    });

    private static readonly Gen<decimal> Lots = Gen.Int[1, 3].Select(lots => (decimal)lots);

    private static readonly Gen<OptionOrder> Single = Gen.Select(Contracts, Lots, Gen.Bool, Gen.Int[0, 2], (symbol, qty, isBuy, intent) =>
        (isBuy ? O.Buy(symbol, qty) : O.Sell(symbol, qty)) with { PositionIntent = Intent(isBuy, intent) });

    private static readonly Gen<OptionOrder> Spread = Gen.Select(Contracts, Contracts, Gen.Int[1, 2], Gen.Int[1, 2], Gen.Int[0, 3], Lots, (one, other, first, second, sides, qty) =>
        O.Spread(qty, Leg(one, first, sides % 2 == 0, sides), Leg(one == other ? O.Put(70) : other, second, sides / 2 == 0, sides + 1)));

    private static readonly Gen<OptionOrder> Orders = Gen.Select(Gen.Bool, Single, Spread, Gen.Int[-500, 500], (isSingle, single, spread, cents) =>
        isSingle ? single.At((Math.Abs(cents) + 1) / 100m) : spread.At(cents / 100m));

    [Fact]
    public void No_sequence_of_allowed_orders_leaves_a_call_uncovered_whichever_of_them_fill() =>
        Gen.Select(Gen.Int[0, 3], Gen.Select(Orders, Gen.Int[0, 2]).Array[1, 8]).Sample((hundreds, wishes) =>
        {
            var (held, open) = (new Dictionary<string, decimal>(), new List<Order>());
            foreach (var (order, fate) in wishes)
            {
                var snapshot = Book(hundreds * 100m, held) with { Orders = [.. open] };
                if (O.Codes(order, snapshot).Contains(RiskCode.OptionUndefinedRisk))
                    continue;
                if (fate == 0)
                    open.Add(Placed(order, open.Count + 1));
                else
                    Fill(held, order);
            }

            var sales = open.Where(o => o.Legs.Count == 0 && o.Side == OrderSide.Sell).ToList();
            foreach (var sale in sales)
                held[sale.Symbol] = held.GetValueOrDefault(sale.Symbol) - sale.Qty!.Value; // all have a quantity
            Assert.Equal(0, OptionBook.Of("AAPL", Book(hundreds * 100m, held), A.NoJournal()).Legs is { Count: > 0 } legs ? Trading.Options.Payoff.Of(legs).UncoveredShares : 0);
        });

    [Fact]
    public void To_buy_back_what_is_short_is_always_free() =>
        Gen.Select(Gen.Int[-2, 3], Gen.Select(Contracts, Gen.Int[-3, 3]).Array[1, 6]).Sample((hundreds, lots) =>
        {
            var held = lots.Where(lot => lot.Item2 != 0).DistinctBy(lot => lot.Item1).ToDictionary(lot => lot.Item1, lot => (decimal)lot.Item2);
            foreach (var (symbol, qty) in held.Where(lot => lot.Value < 0))
            {
                var order = O.Buy(symbol, -qty);
                Assert.Empty(O.Codes(order, (Book(hundreds * 100m, held) with { Equity = null }).Quoted(order)));
            }
        });

    [Fact]
    public void What_reduces_neither_opens_nor_uncovers_nor_loses_more() =>
        Gen.Select(Gen.Int[0, 3], Gen.Select(Contracts, Gen.Int[-3, 3]).Array[1, 5], Orders).Sample((hundreds, lots, order) =>
        {
            var held = lots.Where(lot => lot.Item2 != 0).DistinctBy(lot => lot.Item1).ToDictionary(lot => lot.Item1, lot => (decimal)lot.Item2);
            var risk = O.Case(order, Book(hundreds * 100m, held));
            if (!risk.IsReducing)
                return;
            Assert.All(risk.Options!.Lots, lot => Assert.InRange(-lot.Qty / held[lot.Contract.ToString()], 0, 1)); // an option order has it
            Assert.True(risk.Options.After.UncoveredShares <= risk.Options.Before.UncoveredShares);
            Assert.False(risk.Options.After.WorstLoss > risk.Options.Before.WorstLoss);
        });

    [Fact]
    public void No_order_however_large_breaks_the_judgement()
    {
        foreach (var qty in new[] { 1m, 1_000_000m, 1_000_000_000_000m })
        {
            var spread = O.Spread(qty, O.BuyToOpen(O.LaterCall(99_999.999m), 999_999m), O.SellToOpen(O.Call(99_999m), 1_000_000m), O.SellToOpen(O.Put(99_999m), 999_999m), O.BuyToOpen(O.Put(99_998m), 1m));
            Assert.NotEmpty(O.Codes(spread.At(1_000_000_000_000m), O.Holding(1_000, O.Held(O.LaterCall(90), 5))));
            Assert.NotEmpty(O.Codes(O.Sell(O.Put(99_999m), qty).At(0.01m), O.Holding(1_000, O.Held(O.LaterCall(90), 5))));
        }
    }

    private static PositionIntent? Intent(bool isBuy, int word) => (isBuy, word) switch
    {
        (_, 0) => null,
        (true, 1) => PositionIntent.BuyToOpen,
        (true, _) => PositionIntent.BuyToClose,
        (false, 1) => PositionIntent.SellToOpen,
        _ => PositionIntent.SellToClose,
    };

    private static OptionLeg Leg(string symbol, int ratio, bool isBuy, int word) => (isBuy, word % 2) switch
    {
        (true, 0) => O.BuyToOpen(symbol, ratio),
        (true, _) => O.BuyToClose(symbol, ratio),
        (false, 0) => O.SellToOpen(symbol, ratio),
        _ => O.SellToClose(symbol, ratio),
    };

    private static RiskSnapshot Book(decimal shares, Dictionary<string, decimal> held) =>
        O.Holding(shares, [.. held.Where(lot => lot.Value != 0).Select(lot => O.Held(lot.Key, lot.Value))]);

    private static void Fill(Dictionary<string, decimal> held, OptionOrder order)
    {
        foreach (var leg in order.AllLegs)
            held[leg.Symbol] = held.GetValueOrDefault(leg.Symbol) + ((leg.IsBuy ? 1 : -1) * leg.RatioQty * order.Qty!.Value); // generated with a quantity
    }

    private static Order Placed(OptionOrder order, int id) => A.OpenLimit(order.Side, order.Qty!.Value, order.LimitPrice!.Value, id) with // generated with both
    {
        Symbol = order.Symbol,
        OrderClass = order.OrderClass,
        PositionIntent = order.PositionIntent ?? default,
        Legs = order.IsMultiLeg
            ? [.. order.Legs.Select(leg => A.Open(leg.Side, order.Qty.Value * leg.RatioQty) with { Symbol = leg.Symbol, RatioQty = leg.RatioQty, PositionIntent = leg.PositionIntent })]
            : [],
    };
}
