namespace AlpacaMcp.Server.Prompts;

/// <summary>What happened today.</summary>
internal static class EndOfDayReport
{
    internal static PromptEntry Entry { get; } = new()
    {
        Name = "end_of_day_report",
        Title = "Report the day",
        Description = "What was traded today, what it earned or lost, what stays open overnight, and what comes tomorrow.",
        Opening = _ => "Write my report of today's trading day (New York time).",
        Steps =
        [
            PromptWords.Status,
            new("`get_account_info`: equity now against last_equity, in dollars and percent."),
            new("`get_orders` with status all and after today's midnight in New York: filled, canceled, rejected and still open ones, each with its average price."),
            new("`get_account_activities` of today: fees, dividends and transfers, so that they are not taken for profit.", Needed: false),
            new("`get_all_positions`: what stays overnight, each with today's profit, and which of them no open order protects."),
            new("`get_calendar`: the next trading day and whether it is shortened.", Needed: false),
            new("`get_corporate_actions` of the held symbols for the coming week.", Needed: false),
            new("Report: the day's result, a table of the trades, open orders and positions overnight, and at most three things to look at tomorrow. Say plainly what could not be read."),
        ],
        Closing = PromptWords.NoTrading,
    };
}
