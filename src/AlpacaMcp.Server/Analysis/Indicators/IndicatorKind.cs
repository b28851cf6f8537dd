namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>The indicators this server computes.</summary>
internal enum IndicatorKind
{
    /// <summary>Simple moving average.</summary>
    Sma,

    /// <summary>Exponential moving average.</summary>
    Ema,

    /// <summary>Relative strength index.</summary>
    Rsi,

    /// <summary>Moving average convergence divergence.</summary>
    Macd,

    /// <summary>Average true range.</summary>
    Atr,

    /// <summary>Bollinger bands.</summary>
    Bb,

    /// <summary>Session average weighted by volume.</summary>
    Vwap,
}
