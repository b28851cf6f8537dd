using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AlpacaMcp.Api.Http;

internal static class ApiBody
{
    public static byte[] Of<T>(T body, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(body);
        return JsonSerializer.SerializeToUtf8Bytes(body, type);
    }
}
