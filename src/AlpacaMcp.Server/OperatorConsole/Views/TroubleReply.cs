namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>The same as a reply.</summary>
internal sealed record TroubleReply(Trouble Error);
