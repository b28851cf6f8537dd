using ScottPlot;
using SkiaSharp;

namespace AlpacaMcp.Server.Charts;

/// <summary>A white picture that panels are put on, from the top down.</summary>
internal sealed class Sheet : IDisposable
{
    private const int NarrowWidth = 480;
    private const int NarrowTitle = 12;
    private readonly SKSurface _surface;

    internal Sheet(ChartSize size)
    {
        Size = size;
        _surface = SKSurface.Create(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        _surface.Canvas.Clear(SKColors.White);
    }

    internal ChartSize Size { get; }

    /// <summary>Draws a panel over the whole width, and is done with it.</summary>
    /// <param name="panel">What to draw.</param>
    /// <param name="top">Where it begins, in pixels.</param>
    /// <param name="height">How high it is.</param>
    internal void Put(Plot panel, int top, int height)
    {
        using (panel)
        {
            if (Size.Width < NarrowWidth)
                panel.Axes.Title.Label.FontSize = NarrowTitle;
            panel.RenderManager.ClearCanvasBeforeEachRender = false;
            panel.Render(_surface.Canvas, new PixelRect(0, Size.Width, top + height, top));
        }
    }

    internal byte[] Png()
    {
        using var image = _surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    public void Dispose() => _surface.Dispose();
}
