using System.Text.RegularExpressions;
using AlpacaMcp.Api.News;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.News;

/// <summary>One article. Addresses, pictures and authors are left out: they help no decision, and an address invites a visit.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Time">When it was last changed.</param>
/// <param name="Symbols">What it is about.</param>
/// <param name="Source">Where it comes from, when that is a plain word.</param>
/// <param name="Text">Headline and summary, sealed.</param>
/// <param name="Content">The text without HTML, sealed, when it was asked for.</param>
internal sealed partial record NewsItem(long Id, DateTimeOffset Time, IReadOnlyList<string>? Symbols, string? Source, string Text, string? Content)
{
    private const int LongestText = 600;
    private const int MostSymbols = 20;

    internal static NewsItem Of(NewsArticle article, int maxContentChars)
    {
        var symbols = article.Symbols.Where(symbol => Symbol().IsMatch(symbol)).Take(MostSymbols).ToList();
        return new(
            article.Id,
            article.UpdatedAt,
            symbols.Count == 0 ? null : symbols,
            article.Source is { } source && Word().IsMatch(source) ? source : null,
            OutsideText.Seal(HeadlineAndSummary(article), LongestText),
            ContentOf(article, maxContentChars));
    }

    private static string HeadlineAndSummary(NewsArticle article)
    {
        var (headline, summary) = (Words(article.Headline), Words(article.Summary));
        return summary.Length == 0 || summary == headline ? headline : headline.Length == 0 ? summary : $"{headline} | {summary}";
    }

    private static string? ContentOf(NewsArticle article, int maxChars) =>
        maxChars > 0 && Words(article.Content) is { Length: > 0 } words ? OutsideText.Seal(words, maxChars) : null;

    // Tags go before entities are decoded and after: &lt;b&gt; is a tag to whoever shows the text.
    private static string Words(string? html) =>
        Blanks().Replace(HtmlText.Words(OutsideText.Clean(HtmlText.Words(html ?? ""), int.MaxValue)), " ").Trim();

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9./-]{0,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^[A-Za-z0-9.]{1,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
