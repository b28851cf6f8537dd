namespace AlpacaMcp.Server.Prompts;

/// <summary>What is held, how it does, and where it is exposed.</summary>
internal static class PortfolioReview
{
    internal static PromptEntry Entry { get; } = new()
    {
        Name = "portfolio_review",
        Title = "Review the portfolio",
        Description = "What is held, how it does, where it is concentrated or unprotected, and how much room the limits leave.",
        Parameters = [PromptParameter.Words("focus", "What matters most to you, e.g. my technology stocks.")],
        Opening = given => given.TryGetValue("focus", out var focus) ? $"Review my portfolio. What matters most to me, in my words: {focus}" : "Review my portfolio.",
        Steps =
        [
            PromptWords.Status,
            new("`get_account_info` and `get_all_positions`: equity, cash, buying power, and each position with its share of equity and its profit today and since entry."),
            new("`get_orders`: every open order, and which position it protects or adds to."),
            new("`get_portfolio_history` for the past month: how equity moved, and the largest drop.", Needed: false),
            PromptWords.News,
            new("Report in one table and at most ten lines: concentration, largest gains and losses, positions without a protective order, and limits with little headroom."),
        ],
        Closing = PromptWords.NoTrading,
    };
}
