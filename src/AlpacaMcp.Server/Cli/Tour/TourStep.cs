namespace AlpacaMcp.Server.Cli.Tour;

/// <summary>One stop of the tour: does something and says what was seen, or throws <see cref="TourFailedException"/>.</summary>
internal sealed record TourStep(string Title, Func<Tourist, CancellationToken, Task<string>> TakeAsync);
