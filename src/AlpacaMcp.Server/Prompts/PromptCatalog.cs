namespace AlpacaMcp.Server.Prompts;

/// <summary>The one list of prompts.</summary>
internal static class PromptCatalog
{
    internal static IReadOnlyList<PromptEntry> All { get; } =
    [
        PortfolioReview.Entry,
        PreTradeChecklist.Entry,
        OptionStrategy.Entry,
        EndOfDayReport.Entry,
    ];
}
