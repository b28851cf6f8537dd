namespace AlpacaMcp.Histories.Copies;

/// <summary>Ends a killed copy's code where it stands: a dead process runs no further, not even its finally blocks to any effect.</summary>
internal sealed class CopyDiedException() : Exception("This copy has been killed.");
