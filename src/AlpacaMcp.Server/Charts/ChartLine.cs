namespace AlpacaMcp.Server.Charts;

/// <summary>One line over the bars.</summary>
/// <param name="Name">What the legend says; null leaves it out there.</param>
/// <param name="Series">Which of the colors.</param>
/// <param name="Values">One for each bar; null where there is none.</param>
internal sealed record ChartLine(string? Name, int Series, IReadOnlyList<decimal?> Values);
