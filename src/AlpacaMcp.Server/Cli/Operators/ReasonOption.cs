using System.CommandLine;
using AlpacaMcp.Server.Mcp.Arguments;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>`--reason`: what the journal keeps beside the deed.</summary>
internal static class ReasonOption
{
    /// <summary>The option.</summary>
    public static Option<string> Create(bool isRequired = true) => new("--reason") { Description = "Why, in a sentence; the journal keeps it.", Required = isRequired };

    /// <summary>What was given, made fit to be kept.</summary>
    public static string Read(ParseResult line, Option<string> option) => Reasons.Read(line.GetValue(option) ?? "");
}
