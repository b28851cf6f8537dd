using System.Runtime.InteropServices;
using System.Text;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>The terminal that controls this process, past anything that its input is turned to. What is typed is not shown.</summary>
/// <seealso href="https://man7.org/linux/man-pages/man4/tty.4.html"/>
internal sealed class ControllingTerminal : IDisposable
{
    private const string Path = "/dev/tty";
    private const int Now = 0;
    private const int MostSettings = 256;
    private const byte Echo = 0x08;

    // Where the local modes lie: after three words, which are of 4 bytes on Linux and of 8 on macOS.
    private static readonly int LocalModes = OperatingSystem.IsMacOS() ? 24 : 12;

    private readonly FileStream file;

    private ControllingTerminal(FileStream file) => this.file = file;

    /// <summary>The terminal; null when nobody sits at one.</summary>
    public static ControllingTerminal? TryOpen()
    {
        try
        {
            return new(new FileStream(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The terminal cannot be told to keep what is typed to itself.</exception>
    public async Task<string> AskSecretAsync(string prompt, CancellationToken cancellationToken)
    {
        var before = new byte[MostSettings];
        Check(GetSettings(file.SafeFileHandle, before));
        byte[] silent = [.. before];
        silent[LocalModes] = (byte)(silent[LocalModes] & ~Echo);
        Check(SetSettings(file.SafeFileHandle, Now, silent));
        try
        {
            Write(prompt);
            return await Task.Run(ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        }
        finally
        {
            Check(SetSettings(file.SafeFileHandle, Now, before));
            Write("\n");
        }
    }

    public void Dispose() => file.Dispose();

    // The terminal itself edits the line.
    private string ReadLine()
    {
        List<byte> line = [];
        while (file.ReadByte() is var typed && typed >= 0 && typed != '\n')
            line.Add((byte)typed);
        return Encoding.UTF8.GetString([.. line]);
    }

    private void Write(string text) => file.Write(Encoding.UTF8.GetBytes(text));

    private static void Check(int result)
    {
        if (result != 0)
            throw new IOException("The terminal does not let what is typed stay hidden.");
    }

    [DllImport("libc", EntryPoint = "tcgetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetSettings(SafeHandle terminal, byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetSettings(SafeHandle terminal, int when, byte[] settings);
}
