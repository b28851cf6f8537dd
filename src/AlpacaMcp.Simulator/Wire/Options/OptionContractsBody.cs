namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>A page of contracts.</summary>
internal sealed record OptionContractsBody(IReadOnlyList<OptionContractBody> OptionContracts, string? NextPageToken);
