using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>Dividends and splits as a pure function of seed, symbol and day; a symbol that follows a file has none.</summary>
/// <remarks>
/// Simplified: every payer pays each quarter, in the same months; the price does not fall by the dividend at the ex-date;
/// there are no mergers, spin-offs, name changes or stock dividends.
/// </remarks>
internal sealed class CorporateActionList(int seed, PricePath path)
{
    private const int SplitNoticeDays = 45;
    private const int DividendNoticeDays = 21;
    private const int DividendWaitDays = 14;
    private const int QuarterMonths = 3;

    /// <summary>All actions of a stock whose ex-date is in [from, to], oldest first.</summary>
    public IReadOnlyList<CorporateAction> Between(Instrument instrument, DateOnly from, DateOnly to)
    {
        if (instrument.Class != AssetClass.UsEquity || path.IsReplayed(instrument))
            return [];
        return [.. Splits(instrument).Concat(Dividends(instrument, from, to)).Where(action => action.ExDate >= from && action.ExDate <= to).OrderBy(action => action.ExDate)];
    }

    /// <summary>What one action makes of every earlier price and volume.</summary>
    public (DateOnly ExDate, decimal Price, decimal Volume) Factor(CorporateAction action)
    {
        if (action.IsSplit)
            return (action.ExDate, action.Split.Price(1), action.Split.Qty(1));
        var close = path.CloseOf(action.Instrument, NyseCalendar.Before(action.ExDate).Date);
        return (action.ExDate, 1 - (action.Rate / close), 1);
    }

    private IEnumerable<CorporateAction> Splits(Instrument instrument) => path.Splits(instrument).Select(split => new CorporateAction
    {
        Id = Id(instrument, "split", split.ExDate),
        Instrument = instrument,
        Kind = split.IsReverse ? CorporateActionKind.ReverseSplit : CorporateActionKind.ForwardSplit,
        DeclarationDate = NyseCalendar.Before(split.ExDate.AddDays(-SplitNoticeDays)).Date,
        ExDate = split.ExDate,
        RecordDate = NyseCalendar.Before(split.ExDate).Date,
        PayableDate = split.IsReverse ? split.ExDate : NyseCalendar.Before(split.ExDate).Date,
        Split = split,
    });

    private IEnumerable<CorporateAction> Dividends(Instrument instrument, DateOnly from, DateOnly to)
    {
        if (!DividendPayers.YearlyPercent.TryGetValue(instrument.Symbol, out var percent))
            yield break;
        var phase = (int)(CounterHash.Key(0, instrument.Symbol) % QuarterMonths);
        var first = path.FirstDay(instrument);
        for (var month = new DateOnly((from > first ? from : first).Year, 1 + phase, 1); month <= to; month = month.AddMonths(QuarterMonths))
        {
            if (month > first)
                yield return Dividend(instrument, percent, month);
        }
    }

    /// <summary>A quarter of the yearly percentage of the price when it was declared, in whole cents, at least one.</summary>
    private CorporateAction Dividend(Instrument instrument, decimal percent, DateOnly month)
    {
        var hash = CounterHash.At(CounterHash.Key((ulong)seed, "dividend " + instrument.Symbol), (ulong)month.DayNumber);
        var exDate = NyseCalendar.After(month.AddDays(3 + (int)(hash % 12))).Date;
        var declared = NyseCalendar.Before(exDate.AddDays(-DividendNoticeDays)).Date;
        var price = path.Splits(instrument).Where(split => split.ExDate > declared && split.ExDate <= exDate)
            .Aggregate(path.CloseOf(instrument, declared), (close, split) => split.Price(close));
        return new CorporateAction
        {
            Id = Id(instrument, "dividend", exDate),
            Instrument = instrument,
            Kind = CorporateActionKind.CashDividend,
            DeclarationDate = declared,
            ExDate = exDate,
            RecordDate = exDate,
            PayableDate = NyseCalendar.After(exDate.AddDays(DividendWaitDays)).Date,
            Rate = Math.Max(0.01m, decimal.Round(price * percent / 400, 2, MidpointRounding.AwayFromZero)),
        };
    }

    private Guid Id(Instrument instrument, string purpose, DateOnly day) =>
        CounterHash.Id(CounterHash.Key((ulong)seed, $"{purpose} {instrument.Symbol}"), (ulong)day.DayNumber);
}
