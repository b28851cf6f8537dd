using System.Runtime.CompilerServices;

namespace AlpacaMcp.Api;

internal static class Bounds
{
    public static T Between<T>(T value, T least, T most, [CallerMemberName] string option = "")
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, option);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, option);
        return value;
    }

    public static Uri Address(Uri address, [CallerMemberName] string option = "")
    {
        ArgumentNullException.ThrowIfNull(address, option);
        return address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new ArgumentException($"{option} must be an https address, or http on this machine.", option);
    }
}
