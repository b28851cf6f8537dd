namespace AlpacaMcp.Server.Docs;

/// <summary>A file that is written from the code.</summary>
/// <param name="Path">Where it stands in the project, with forward slashes.</param>
/// <param name="Content">What it should hold.</param>
internal sealed record ReferenceFile(string Path, string Content);
