namespace AlpacaMcp.Server.Cli.Tour;

/// <summary>A step did not do what it says.</summary>
internal sealed class TourFailedException(string message) : Exception(message);
