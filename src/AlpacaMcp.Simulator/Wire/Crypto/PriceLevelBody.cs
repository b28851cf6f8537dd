namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>What is offered or wanted at one price.</summary>
internal sealed record PriceLevelBody(decimal P, decimal S);
