namespace AlpacaMcp.Simulator.Wire.Reference;

/// <summary>A bond's bid and ask: prices in percent of par, sizes and smallest sizes in par value, yields in percent.</summary>
internal sealed record BondQuoteBody(
    string T, decimal Bp, long Bs, long Bms, decimal Bytm, decimal Bytw, decimal Ap, long As, long Ams, decimal Aytm, decimal Aytw);
