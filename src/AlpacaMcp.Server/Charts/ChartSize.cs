using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Charts;

/// <summary>A picture's size.</summary>
/// <param name="Width">Pixels, 320 to 1600.</param>
/// <param name="Height">Pixels, 240 to 1200.</param>
internal sealed record ChartSize(int Width, int Height)
{
    internal static ChartSize Read(int width, int height) => new(Within("width", width, 320, 1600), Within("height", height, 240, 1200));

    private static int Within(string name, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw ToolErrorException.InvalidArgument(name, $"{name} must be {least} to {most} pixels; got {value}.");
}
