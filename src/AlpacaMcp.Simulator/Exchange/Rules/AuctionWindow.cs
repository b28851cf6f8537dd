using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>
/// Auction orders are taken from 19:00 until shortly before their auction, by New York's wall clock on every day alike:
/// https://docs.alpaca.markets/us/docs/orders-at-alpaca. Days that close early keep the same hours here.
/// </summary>
internal sealed class AuctionWindow : IOrderRule
{
    private static readonly TimeOnly s_evening = new(19, 0);
    private static readonly TimeOnly s_beforeOpen = new(9, 28);

    public Refusal? Check(OrderProposal proposal)
    {
        var (word, end) = proposal.Terms.TimeInForce switch
        {
            TimeInForce.Opg => ("opg", s_beforeOpen),
            TimeInForce.Cls => ("cls", proposal.Doubts.ClosingAuctionCutoff),
            _ => ("", TimeOnly.MaxValue),
        };
        var time = TimeOnly.FromDateTime(NewYorkTime.FromUtc(proposal.Now).DateTime);
        return word.Length == 0 || time >= s_evening || time < end
            ? null
            : Refusal.Forbidden($"{word} orders must be submitted after 7:00pm and before {Clock(end)}");
    }

    private static string Clock(TimeOnly time) => FormattableString.Invariant($"{((time.Hour + 11) % 12) + 1}:{time.Minute:00}{(time.Hour < 12 ? "am" : "pm")}");
}
