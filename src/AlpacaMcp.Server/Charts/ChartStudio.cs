using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Charts;

/// <summary>Draws one picture at a time, so that many callers need no more memory than one. Skia is loaded with the first.</summary>
internal static class ChartStudio
{
    // Of the process, not of an account: ScottPlot keeps its fonts in one place.
    private static readonly SemaphoreSlim s_one = new(1, 1);

    /// <summary>The picture as a PNG.</summary>
    /// <param name="size">How large it is.</param>
    /// <param name="draw">What is drawn.</param>
    /// <param name="cancellationToken">Gives up waiting for the picture before; a picture that is begun is finished.</param>
    internal static async Task<byte[]> DrawAsync(ChartSize size, Action<Sheet> draw, CancellationToken cancellationToken)
    {
        await s_one.WaitAsync(cancellationToken);
        try
        {
            using var sheet = new Sheet(size);
            draw(sheet);
            return sheet.Png();
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw Unavailable();
        }
        finally
        {
            s_one.Release();
        }
    }

    private static ToolErrorException Unavailable() => new(new()
    {
        Code = "CHART_UNAVAILABLE",
        Outcome = "failed",
        Message = "The library that draws, libSkiaSharp, does not lie beside the executable or does not fit this system.",
        NextStep = "Read the figures with get_stock_bars, get_crypto_bars, get_option_bars, get_portfolio_history or get_all_positions; tell the operator to install the whole folder.",
        RetrySafe = true,
    });
}
