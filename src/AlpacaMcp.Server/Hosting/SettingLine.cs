namespace AlpacaMcp.Server.Hosting;

/// <summary>One name and value as a file gives them.</summary>
internal sealed record SettingLine(string Name, string Text, int Number);
