using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.News;

/// <summary>What there is to tell of a UTC day.</summary>
internal sealed class NewsStories(PricePath path, CorporateActionList actions)
{
    private const int CryptoHours = 24;

    /// <summary>A stock in so many is written about on a day, whatever it does.</summary>
    private const int StoriesOneIn = 2;
    private static readonly string[] s_funds = ["SPY", "QQQ", "DIA"];

    public IEnumerable<NewsStory> Of(DateOnly date, ulong key)
    {
        var session = NyseCalendar.Session(date);
        foreach (var instrument in InstrumentList.All)
        {
            var hash = CounterHash.At(CounterHash.At(key, (ulong)date.DayNumber), CounterHash.Key(0, instrument.Symbol));
            if (hash % StoriesOneIn == 0 && Moment(instrument, session, date, hash) is { } at && date >= path.FirstDay(instrument))
                yield return Move(instrument, at);
        }
        if (session is null)
            yield break;
        foreach (var story in Declared(date, session.Open))
            yield return story;
        yield return Summary(session.Close.AddMinutes(15));
    }

    /// <summary>Some time in regular hours, and some time of the day for a pair.</summary>
    private static DateTimeOffset? Moment(Instrument instrument, MarketSession? session, DateOnly date, ulong hash)
    {
        if (instrument.IsCrypto)
            return UtcTime.Midnight(date).AddMinutes((hash >> 8) % (CryptoHours * 60 - 10));
        return session is null ? null : session.Open.AddMinutes(20 + ((hash >> 8) % (ulong)((session.Close - session.Open).TotalMinutes - 30)));
    }

    private NewsStory Move(Instrument instrument, DateTimeOffset at)
    {
        var (price, before) = (path.LastTrade(instrument, at).Price, path.PreviousClose(instrument, at));
        var percent = Percent(price, before);
        var verb = percent switch { >= 3 => "jumps", > 0 => "rises", <= -3 => "slides", < 0 => "falls", _ => "is unchanged" };
        var amount = percent == 0 ? "" : $" {Text(Math.Abs(percent))} %";
        var name = instrument.Name.Replace(" Common Stock", "", StringComparison.Ordinal);
        return new NewsStory(
            at,
            $"{instrument.PositionSymbol} {verb}{amount}",
            $"{name} trades at ${Text(price)} after a previous close of ${Text(before)}.",
            [instrument]);
    }

    private IEnumerable<NewsStory> Declared(DateOnly date, DateTimeOffset open)
    {
        var place = 0;
        foreach (var action in InstrumentList.All.SelectMany(stock => actions.Between(stock, date, date.AddDays(60))).Where(action => action.DeclarationDate == date))
        {
            var symbol = action.Instrument.Symbol;
            var what = action.IsSplit
                ? $"{symbol} announces a {action.Split.NewRate}-for-{action.Split.OldRate} split"
                : $"{symbol} declares a quarterly dividend of ${Text(action.Rate)}";
            yield return new NewsStory(open.AddMinutes(-60 + place++), what, $"{what}; the ex-date is {action.ExDate:yyyy-MM-dd}.", [action.Instrument]);
        }
    }

    private NewsStory Summary(DateTimeOffset at)
    {
        var funds = InstrumentList.All.Where(instrument => s_funds.Contains(instrument.Symbol)).ToArray();
        var moves = funds.Select(fund => $"{fund.Symbol} {Text(Percent(path.LastTrade(fund, at).Price, path.PreviousClose(fund, at)), signed: true)} %");
        return new NewsStory(at, "Market at the close: " + string.Join(", ", moves), "How the large funds ended the day against their previous close.", funds);
    }

    private static decimal Percent(decimal price, decimal before) => decimal.Round((price - before) / before * 100, 1, MidpointRounding.AwayFromZero);

    private static string Text(decimal value, bool signed = false) => value.ToString(signed ? "+0.0;-0.0;0.0" : "0.##########", CultureInfo.InvariantCulture);
}
