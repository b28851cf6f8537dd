namespace AlpacaMcp.Trading.Halt;

/// <summary>
/// HALT in the server's home: whoever can write a file can halt, also where the journal cannot be written. Halting writes it, resuming takes it
/// away; taking it away by hand lifts nothing, for the journal has it then.
/// </summary>
/// <param name="folder">The home; null where there is none.</param>
internal sealed class HaltFiles(string? folder)
{
    internal const string Name = "HALT";
    private const int MostShown = 300;

    private string? PathOf => folder is null ? null : Path.Combine(folder, Name);

    internal bool Exists => PathOf is { } path && File.Exists(path);

    /// <summary>What it says, in one line; null without a file.</summary>
    internal string? Read()
    {
        try
        {
            return Exists ? Plain(File.ReadLines(PathOf!).FirstOrDefault() ?? "") : null; // Exists says so
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Exists ? "" : null;
        }
    }

    /// <summary>Writes it; false when that cannot be done.</summary>
    internal bool TryWrite(string reason)
    {
        if (PathOf is not { } path)
            return false;
        try
        {
            Directory.CreateDirectory(folder!); // PathOf says so
            File.WriteAllText(path, reason.ReplaceLineEndings(" ") + "\n");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Plain(string line) => string.Concat(line.Where(c => !char.IsControl(c)).Take(MostShown));

    internal void Remove()
    {
        if (PathOf is { } path)
            File.Delete(path);
    }
}
