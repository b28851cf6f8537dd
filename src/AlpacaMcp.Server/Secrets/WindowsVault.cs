using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace AlpacaMcp.Server.Secrets;

/// <summary>A file that only this Windows user can open (DPAPI). NOT RUN: no Windows machine was at hand.</summary>
/// <seealso href="https://learn.microsoft.com/windows/win32/api/dpapi/nf-dpapi-cryptprotectdata"/>
[SupportedOSPlatform("windows")]
internal sealed partial class WindowsVault(string home) : IKeyVault
{
    private const uint NeverAsk = 1;
    private readonly string path = Path.Combine(home, "master-key.dpapi");

    public string? Find() => File.Exists(path) ? Encoding.ASCII.GetString(Turned(File.ReadAllBytes(path), protect: false)) : null;

    public void Keep(string secret)
    {
        Directory.CreateDirectory(home);
        File.WriteAllBytes(path, Turned(Encoding.ASCII.GetBytes(secret), protect: true));
    }

    private static unsafe byte[] Turned(byte[] bytes, bool protect)
    {
        fixed (byte* start = bytes)
        {
            var given = new Blob { Length = (uint)bytes.Length, Start = (nint)start };
            var done = protect ? Protect(in given, 0, 0, 0, 0, NeverAsk, out var turned) : Unprotect(in given, 0, 0, 0, 0, NeverAsk, out turned);
            if (!done)
                throw new IOException($"DPAPI failed with error {Marshal.GetLastPInvokeError()}.");
            try
            {
                return new ReadOnlySpan<byte>((void*)turned.Start, (int)turned.Length).ToArray();
            }
            finally
            {
                Marshal.FreeHGlobal(turned.Start);
            }
        }
    }

    [LibraryImport("crypt32", EntryPoint = "CryptProtectData", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool Protect(in Blob given, nint description, nint entropy, nint reserved, nint prompt, uint flags, out Blob turned);

    [LibraryImport("crypt32", EntryPoint = "CryptUnprotectData", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool Unprotect(in Blob given, nint description, nint entropy, nint reserved, nint prompt, uint flags, out Blob turned);

    private struct Blob
    {
        public uint Length;
        public nint Start;
    }
}
