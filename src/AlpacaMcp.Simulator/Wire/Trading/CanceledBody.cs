namespace AlpacaMcp.Simulator.Wire.Trading;

/// <summary>One entry of DELETE /v2/orders.</summary>
internal sealed record CanceledBody(Guid Id, int Status);
