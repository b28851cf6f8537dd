namespace AlpacaMcp.Trading.Halt;

/// <summary>
/// HALT in the server's home: whoever can write a file can halt, also where the journal cannot be written. Halting writes it, resuming takes it
/// away; taking it away by hand lifts nothing, for the journal has it then. Where accounts share a home each has one of its own, too.
/// </summary>
/// <param name="folder">The home; null where there is none.</param>
/// <param name="account">The operator's name of one of several accounts; null for the only one.</param>
public sealed class HaltFiles(string? folder, string? account = null)
{
    internal const string Name = "HALT";
    private const int MostShown = 300;

    private readonly IReadOnlyList<string> _paths = In(folder, account);

    /// <summary>Whether trading of this account is halted by a file.</summary>
    internal bool Exists => _paths.Any(File.Exists);

    /// <summary>Whether trading of every account of this home is.</summary>
    internal bool IsForEverybody => _paths.Count > 0 && File.Exists(_paths[0]);


    /// <summary>The paths that halt an account: HALT, and HALT.name for one of several; none without a home.</summary>
    /// <param name="folder">The home.</param>
    /// <param name="account">The operator's name of one of several accounts; null for the only one.</param>
    public static IReadOnlyList<string> In(string? folder, string? account) =>
        folder is null ? [] : account is null ? [Path.Combine(folder, Name)] : [Path.Combine(folder, Name), Path.Combine(folder, $"{Name}.{account}")];

    /// <summary>The first of those paths where there is a file; null when none halts.</summary>
    public static string? Found(string? folder, string? account) => In(folder, account).FirstOrDefault(File.Exists);

    /// <summary>What it says, in one line; null without a file.</summary>
    internal string? Read()
    {
        try
        {
            return _paths.FirstOrDefault(File.Exists) is { } path ? Plain(File.ReadLines(path).FirstOrDefault() ?? "") : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Exists ? "" : null;
        }
    }

    /// <summary>Writes it; false when that cannot be done.</summary>
    /// <param name="reason">What it is to say.</param>
    /// <param name="everywhere">For every account of this home.</param>
    internal bool TryWrite(string reason, bool everywhere = true)
    {
        if (_paths.Count == 0)
            return false;
        try
        {
            Directory.CreateDirectory(folder!); // it has paths
            File.WriteAllText(everywhere ? _paths[0] : _paths[^1], reason.ReplaceLineEndings(" ") + "\n");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Plain(string line) => string.Concat(line.Where(c => !char.IsControl(c)).Take(MostShown));

    /// <summary>Takes away this account's and everybody's.</summary>
    internal void Remove()
    {
        foreach (var path in _paths)
            File.Delete(path);
    }
}
