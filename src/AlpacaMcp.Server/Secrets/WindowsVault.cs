using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace AlpacaMcp.Server.Secrets;

/// <summary>A file that only this Windows user can open (DPAPI). NOT RUN: no Windows machine was at hand.</summary>
/// <seealso href="https://learn.microsoft.com/windows/win32/api/dpapi/nf-dpapi-cryptprotectdata"/>
[SupportedOSPlatform("windows")]
internal sealed class WindowsVault(string home) : IKeyVault
{
    private const int NeverAsk = 1;
    private readonly string path = Path.Combine(home, "master-key.dpapi");

    public string? Find() => File.Exists(path) ? Encoding.ASCII.GetString(Turned(File.ReadAllBytes(path), protect: false)) : null;

    public void Keep(string secret)
    {
        Directory.CreateDirectory(home);
        File.WriteAllBytes(path, Turned(Encoding.ASCII.GetBytes(secret), protect: true));
    }

    private static byte[] Turned(byte[] bytes, bool protect)
    {
        var given = new Blob { Length = bytes.Length, Start = Marshal.AllocHGlobal(bytes.Length) };
        try
        {
            Marshal.Copy(bytes, 0, given.Start, bytes.Length);
            if (!(protect ? Protect(ref given, 0, 0, 0, 0, NeverAsk, out var turned) : Unprotect(ref given, 0, 0, 0, 0, NeverAsk, out turned)))
                throw new IOException($"DPAPI failed with error {Marshal.GetLastPInvokeError()}.");
            var result = new byte[turned.Length];
            Marshal.Copy(turned.Start, result, 0, result.Length);
            Marshal.FreeHGlobal(turned.Start);
            return result;
        }
        finally
        {
            Marshal.FreeHGlobal(given.Start);
        }
    }

    [DllImport("crypt32", EntryPoint = "CryptProtectData", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern bool Protect(ref Blob given, nint description, nint entropy, nint reserved, nint prompt, int flags, out Blob turned);

    [DllImport("crypt32", EntryPoint = "CryptUnprotectData", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern bool Unprotect(ref Blob given, nint description, nint entropy, nint reserved, nint prompt, int flags, out Blob turned);

    private struct Blob
    {
        public int Length;
        public nint Start;
    }
}
