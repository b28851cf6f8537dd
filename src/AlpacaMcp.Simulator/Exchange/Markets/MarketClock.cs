using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Markets;

/// <summary>What a market does at an instant.</summary>
internal sealed record MarketClock(Market Market, DateTimeOffset At)
{
    private readonly MarketDay[] _near =
        [.. NyseCalendar.Between(NewYorkTime.Date(At), NyseCalendar.After(NewYorkTime.Date(At).AddDays(1)).Date).Select(session => MarketDay.Of(session, Market.Hours))];

    public bool IsMarketDay => NyseCalendar.SessionAt(At) is not null;

    public DateTimeOffset NextOpen => _near.First(day => day.CoreStart > At).CoreStart;

    public DateTimeOffset NextClose => _near.First(day => day.CoreEnd > At).CoreEnd;

    /// <summary>pre, core, post or closed, and when that ends.</summary>
    public (string Phase, DateTimeOffset Until) Phase =>
        _near.Select(day => day.PhaseAt(At)).FirstOrDefault(phase => phase is not null) ?? ("closed", _near.First(day => day.Start > At).Start);
}
