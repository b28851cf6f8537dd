using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Which of the two APIs a path belongs to; here both have one address.</summary>
internal static class ApiArea
{
    public static bool IsData(PathString path) =>
        path.StartsWithSegments("/v2/stocks") || path.StartsWithSegments("/v1beta3") || path.StartsWithSegments("/v1beta1")
        || path.StartsWithSegments("/v1/corporate-actions");

    /// <summary>Crypto data needs no credentials, but wrong ones are refused.</summary>
    public static bool IsPublic(PathString path) => path.StartsWithSegments("/v1beta3/crypto") || path.StartsWithSegments("/v1beta1/crypto-perps");
}
