using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.News;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Market;
using AlpacaMcp.Simulator.Wire.News;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>Each article once, when REST begins to show it.</summary>
internal sealed class NewsPart(NewsDesk news) : IStreamPart
{
    private DateOnly _date;
    private NewsArticle[] _articles = [];

    public IEnumerable<WireMap> At(DateTimeOffset at, Subscription wanted)
    {
        var symbols = wanted[Channels.News];
        return Articles(at)
            .Where(article => article.UpdatedAt > at - TradingDay.TickLength && article.UpdatedAt <= at)
            .Where(article => symbols.Contains(Subscription.Star) || article.Symbols.Any(symbols.Contains))
            .Select(Message);
    }

    /// <summary>Those that were updated on the days of an instant and of the tick before it.</summary>
    private NewsArticle[] Articles(DateTimeOffset at)
    {
        var date = UtcTime.Date(at);
        if (date == _date)
            return _articles;
        var midnight = UtcTime.Midnight(date);
        (_date, _articles) = (date, [.. news.Between(midnight - TradingDay.TickLength, midnight.AddDays(1))]);
        return _articles;
    }

    private static WireMap Message(NewsArticle article)
    {
        var body = NewsArticleBody.Of(article, withContent: true);
        return new WireMap
        {
            { "T", "n" }, { "id", body.Id }, { "headline", body.Headline }, { "summary", body.Summary }, { "author", body.Author },
            { "created_at", article.CreatedAt }, { "updated_at", article.UpdatedAt }, { "url", body.Url }, { "content", body.Content },
            { "symbols", body.Symbols }, { "source", body.Source },
        };
    }
}
