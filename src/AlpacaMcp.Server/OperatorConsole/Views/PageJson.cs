using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>The page's JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PageState))]
[JsonSerializable(typeof(ActionReply))]
[JsonSerializable(typeof(LoginReply))]
[JsonSerializable(typeof(TroubleReply))]
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(ActionBody))]
internal sealed partial class PageJson : JsonSerializerContext;
