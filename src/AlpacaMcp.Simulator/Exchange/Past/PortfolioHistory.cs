using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>An account's value over a range, and its profit against the closing value of an earlier trading day.</summary>
/// <remarks>
/// The base is the closing value of the trading day before the first point, or what the account started with where it is
/// younger. An intraday history starts each trading day from the close before it, unless told not to; a daily one never does.
/// Source: https://docs.alpaca.markets/reference/getaccountportfoliohistory-1
/// </remarks>
internal sealed class PortfolioHistory(EquityCurve curve, HistoryRange range, bool resetsDaily)
{
    private readonly HistoryWindow[] _windows = [.. HistoryWindows.Of(range)];
    private readonly Dictionary<DateOnly, decimal?> _closings = [];

    public HistoryFrame Frame => range.Frame;

    public IReadOnlyList<HistoryWindow> Windows => _windows;

    public IReadOnlyList<HistoryPoint> Points() =>
        [.. _windows.Select(window => new HistoryPoint(window.Stamp, Equity(window), BaseOf(window) ?? curve.StartCash))];

    /// <summary>The day whose closing value is the first point's base, if the account had one.</summary>
    public DateOnly? BaseDay() => _windows.Length > 0 && BaseOf(_windows[0]) is not null ? NyseCalendar.Before(_windows[0].Session.Date).Date : null;

    private decimal Equity(HistoryWindow window) => range.Frame.IsDaily ? curve.Closing(window.Session) : curve.At(window.Until);

    private decimal? BaseOf(HistoryWindow window)
    {
        var session = resetsDaily && !range.Frame.IsDaily ? window.Session : _windows[0].Session;
        if (!_closings.TryGetValue(session.Date, out var closing))
            _closings[session.Date] = closing = ClosingBefore(session);
        return closing;
    }

    private decimal? ClosingBefore(MarketSession session)
    {
        var before = NyseCalendar.Before(session.Date);
        return before.ExtendedClose > curve.CreatedAt && curve.Closing(before) is var closing && closing != 0 ? closing : null;
    }
}
