using System.Net;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.News;

/// <summary>All articles as a pure function of seed and time: moves, corporate actions and the day's summary.</summary>
internal sealed class NewsDesk(int seed, PricePath path, CorporateActionList actions)
{
    private const int PlacesPerDay = 1000;

    /// <summary>An article in so many has no content, another is updated later.</summary>
    private const int RareOneIn = 5;
    private static readonly string[] s_authors = ["Dana Whitfield", "Luis Arroyo", "Mina Sato", "Piotr Lindqvist", "Exchange Newsdesk"];

    private readonly NewsStories _stories = new(path, actions);
    private readonly ulong _key = CounterHash.Key((ulong)seed, "news");

    /// <summary>Articles updated in [from, to], oldest first.</summary>
    public IEnumerable<NewsArticle> Between(DateTimeOffset from, DateTimeOffset to)
    {
        for (var date = UtcTime.Date(from); date <= UtcTime.Date(to); date = date.AddDays(1))
        {
            foreach (var article in Of(date).Where(article => article.UpdatedAt >= from && article.UpdatedAt <= to))
                yield return article;
        }
    }

    /// <summary>The same from the newest to the oldest, made day by day.</summary>
    public IEnumerable<NewsArticle> Backwards(DateTimeOffset from, DateTimeOffset to)
    {
        for (var date = UtcTime.Date(to); date >= UtcTime.Date(from); date = date.AddDays(-1))
        {
            foreach (var article in Of(date).Where(article => article.UpdatedAt >= from && article.UpdatedAt <= to).Reverse())
                yield return article;
        }
    }

    /// <summary>Every article is made and updated on one UTC day.</summary>
    private NewsArticle[] Of(DateOnly date) =>
    [
        .. _stories.Of(date, _key).Select((story, place) => Written(story, ((long)date.DayNumber * PlacesPerDay) + place))
            .OrderBy(article => article.UpdatedAt).ThenBy(article => article.Id),
    ];

    private NewsArticle Written(NewsStory story, long id)
    {
        var hash = CounterHash.At(_key, (ulong)id);
        var hasContent = hash % RareOneIn != 0;
        var isUpdated = (hash >> 8) % RareOneIn == 0;
        return new NewsArticle
        {
            Id = id,
            CreatedAt = story.At,
            UpdatedAt = story.At.AddSeconds(isUpdated ? 90 : 1),
            Headline = story.Headline,
            Author = s_authors[(hash >> 16) % (ulong)s_authors.Length],
            Summary = story.Summary,
            Content = hasContent ? $"<p>{WebUtility.HtmlEncode(story.Summary)}</p><p>This article was invented by a simulated exchange.</p>" : "",
            Symbols = [.. story.About.Select(instrument => instrument.PositionSymbol)],
        };
    }
}
