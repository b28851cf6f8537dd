namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>One column of a table and how a row's value for it is found.</summary>
/// <param name="Name">As the reply's columns list it.</param>
/// <param name="Value">The value of a row.</param>
internal sealed record Column<T>(string Name, Func<T, Cell> Value);
