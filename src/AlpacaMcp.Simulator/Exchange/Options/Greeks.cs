namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>A price's changes: per dollar (delta, and delta's gamma), per calendar day, per point of volatility and per point of interest.</summary>
internal readonly record struct Greeks(double Delta, double Gamma, double Theta, double Vega, double Rho);
