using System.Globalization;
using AlpacaMcp.Server.Mcp.Json;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Numbers where JSON wants a name.</summary>
internal static class Plain
{
    internal static string Text(decimal number) => PlainDecimal.Of(number).ToString(CultureInfo.InvariantCulture);
}
