using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using CsCheck;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class RiskPropertyTests
{
    private static readonly Gen<decimal> Cents = Gen.Int[1_00, 300_00].Select(cents => cents / 100m);

    private static readonly Gen<decimal> Shares = Gen.Int[1, 400].Select(shares => (decimal)shares);

    private static readonly Gen<OrderSide> Sides = Gen.Bool.Select(isBuy => isBuy ? OrderSide.Buy : OrderSide.Sell);

    private static readonly Gen<TradeOrder> Orders = Gen.Select(Gen.Int[0, 5], Sides, Shares, Cents, (kind, side, qty, price) => (TradeOrder)(kind switch
    {
        0 => A.Buy(qty) with { Side = side },
        1 => A.BuyLimit(qty, price) with { Side = side },
        2 => A.BuyStop(qty, price) with { Side = side },
        3 => A.Buy(qty) with { Side = side, Qty = null, Notional = qty * price },
        4 => A.Bracket(qty, 300.01m, 0.5m) with { Side = side },
        _ => A.Buy(qty) with { Side = side, Type = OrderType.TrailingStop, TrailPercent = 1m },
    }));

    private static readonly Gen<Order> OpenOrders = Gen.Select(
        Sides, Shares, Cents, Gen.Int[2, 1_000_000], (side, qty, limit, id) => A.OpenLimit(side, qty, limit, id));

    private static readonly Gen<decimal> Positions = Gen.Int[-300, 300].Select(qty => (decimal)qty);

    [Fact]
    public void One_more_open_order_never_turns_deny_into_allow() =>
        Gen.Select(Orders, Positions, OpenOrders.Array[0, 4], OpenOrders).Sample((order, held, open, another) =>
        {
            var less = A.Holding(held) with { Orders = open };
            var more = less with { Orders = [.. open, another with { Id = A.Id(-1) }] };

            return A.Codes(order, less).All(A.Codes(order, more).ToHashSet().Contains);
        });

    [Fact]
    public void One_more_share_in_the_order_never_turns_deny_into_allow() =>
        Gen.Select(Sides, Shares, Shares, Positions, OpenOrders.Array[0, 4]).Sample((side, qty, add, held, open) =>
        {
            var snapshot = A.Holding(held) with { Orders = open };

            return A.Codes(A.Buy(qty) with { Side = side }, snapshot).All(A.Codes(A.Buy(qty + add) with { Side = side }, snapshot).ToHashSet().Contains);
        });

    // Open purchases only: a larger position covers open sales, of which less is then short.
    [Fact]
    public void A_larger_long_position_never_turns_a_denied_buy_into_an_allowed_one() =>
        Gen.Select(Shares, Gen.Int[0, 300], Gen.Int[0, 300], OpenOrders.Select(order => order with { Side = OrderSide.Buy }).Array[0, 4]).Sample((qty, held, add, open) =>
            A.Codes(A.Buy(qty), A.Holding(held) with { Orders = open })
                .All(A.Codes(A.Buy(qty), A.Holding(held + add) with { Orders = open }).ToHashSet().Contains));

    [Fact]
    public void What_is_accepted_never_adds_up_to_more_than_the_limit() =>
        Gen.Select(Sides, Shares, Gen.Int[95_00, 104_00]).Array[1, 30].Sample(wishes =>
        {
            var accepted = new List<Order>();
            foreach (var (side, qty, cents) in wishes)
            {
                var order = A.BuyLimit(qty, cents / 100m) with { Side = side };
                if (!A.Codes(order, A.Snapshot() with { Orders = [.. accepted] }).Any())
                    accepted.Add(A.OpenLimit(side, qty, cents / 100m, accepted.Count + 1));
            }

            return Cost(accepted, OrderSide.Buy, 100m) <= 20_000m && Cost(accepted, OrderSide.Sell, 103m) <= 20_000m;
        });

    [Fact]
    public void No_limit_denies_what_only_reduces() =>
        Gen.Select(Orders, Gen.Int[1, 100_000], Gen.Bool, Gen.Bool, Gen.Bool).Sample((order, held, isShort, isClosed, isStale) =>
        {
            var snapshot = A.Holding(isShort ? -held : held) with
            {
                Market = isClosed ? A.Closed() : A.Open(),
                Price = isStale ? A.StalePrice() : A.Price(),
            };
            var risk = A.Case(order, snapshot);

            return !risk.IsReducing || A.Codes(risk).All(code => code == RiskCode.PriceCollar && !isStale);
        });

    [Fact]
    public void What_reduces_never_passes_zero() =>
        Gen.Select(Orders, Positions, OpenOrders.Array[0, 4]).Sample((order, held, open) =>
        {
            var risk = A.Case(order, A.Holding(held) with { Orders = open });
            var same = open.Where(o => o.Side == order.Side).Sum(o => o.Qty!.Value) + risk.Size.Qty; // generated with a quantity

            return !risk.IsReducing || (held > 0 != order.IsBuy && same <= Math.Abs(held));
        });

    private static readonly Gen<RiskPolicy> Policies = Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 200], Gen.Int[0, 20], Gen.Bool, (usd, percent, count, mayShort) => A.Policy() with
    {
        MaxOrderNotionalUsd = usd,
        MaxOrderQuantity = count,
        MaxPositionPercent = percent,
        MaxGrossExposurePercent = percent,
        MaxOpenOrders = count,
        MaxOrdersPerMinute = count,
        MaxOrdersPerDay = count,
        MaxOpeningNotionalPerDayUsd = usd,
        AllowShortSelling = mayShort,
        MinPriceUsd = usd,
        MinDollarVolumeUsd = usd * 1_000_000m,
        AllowedSymbols = mayShort ? [] : ["MSFT"],
        MaxDailyLossPercent = percent,
        MaxDrawdownPercent = percent,
    });

    [Fact]
    public void A_position_can_always_be_reduced_whatever_the_limits_are() =>
        Gen.Select(Policies, Gen.Int[1, 100_000], Gen.Int[1, 100], Gen.Bool, Gen.Int[0, 1_000]).Sample((policy, held, percent, isShort, used) =>
        {
            var qty = Math.Max(1, held * percent / 100);
            var order = isShort ? A.Buy(qty) : A.Sell(qty);
            var journal = A.NoJournal() with { OpeningInLastMinute = used, OpeningToday = used, NotionalToday = used * 1_000m, Loosened = ["something"] };
            var snapshot = A.Holding(isShort ? -held : held) with { Profit = used % 2 == 0 ? null : new(1, 100, 0, 1_000), Daily = null };

            return !A.Codes(RiskCase.Of(order, policy, snapshot, journal)).Any();
        });

    [Fact]
    public void What_is_accepted_of_all_symbols_never_adds_up_to_more_than_the_account_and_the_day_allow() =>
        Gen.Select(Gen.Int[0, 9], Sides, Shares, Gen.Int[95_00, 104_00], Gen.Bool).Array[1, 60].Sample(wishes =>
        {
            var policy = A.Shorting() with { MaxOrdersPerMinute = 1_000, MaxOpenOrders = 30 };
            var (open, today) = (new List<Order>(), 0m);
            foreach (var (symbol, side, qty, cents, asIntent) in wishes)
            {
                var order = A.BuyLimit(qty, cents / 100m) with { Side = side, Symbol = $"S{symbol}" };
                var risk = RiskCase.Of(order, policy, A.Snapshot() with { Orders = [.. open] }, A.NoJournal() with { NotionalToday = today });
                if (A.Codes(risk).Any())
                    continue;
                open.Add(A.OpenLimit(side, qty, cents / 100m, open.Count + 1) with { Symbol = $"S{symbol}" });
                today += risk.Remaining.Notional;
            }

            return open.Sum(o => o.Qty!.Value * o.LimitPrice!.Value) <= 100_000m && open.Count <= 30 && today <= 50_000m; // all are limit orders by quantity
        });

    [Fact]
    public void More_on_the_day_more_orders_and_a_greater_loss_never_turn_deny_into_allow() =>
        Gen.Select(Orders, Positions, Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 60_000], Gen.Int[0, 60_000], Gen.Int[0, 20_000]).Sample((order, held, count, more, usd, add, lost) =>
        {
            IEnumerable<string> Codes(int counted, int notional, decimal equity) => A.Codes(RiskCase.Of(
                order, A.Policy(), A.Holding(held) with { Profit = new(equity, 100_000m, 0, 100_000m) }, new([], counted) { OpeningInLastMinute = counted, OpeningToday = 5 * counted, NotionalToday = notional }));

            return Codes(count, usd, 100_000m - lost).All(Codes(count + more, usd + add, 100_000m - lost - add).ToHashSet().Contains);
        });

    private static decimal Cost(IEnumerable<Order> orders, OrderSide side, decimal floor) =>
        orders.Where(o => o.Side == side).Sum(o => o.Qty!.Value * Math.Max(o.LimitPrice!.Value, floor)); // all are limit orders by quantity
}
