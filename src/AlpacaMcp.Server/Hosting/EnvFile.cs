namespace AlpacaMcp.Server.Hosting;

/// <summary>Reads KEY=VALUE lines: # comments, optional quotes, an optional `export ` before the name.</summary>
internal static class EnvFile
{
    /// <summary>The lines that set something, in order. Never quotes a line in a message: it may hold a secret.</summary>
    public static IEnumerable<SettingLine> Read(string path, string content)
    {
        var number = 0;
        foreach (var raw in content.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            yield return Parse(line, number, path);
        }
    }

    private static SettingLine Parse(string line, int number, string path)
    {
        if (line.StartsWith("export ", StringComparison.Ordinal))
            line = line["export ".Length..].TrimStart();
        var equals = line.IndexOf('=');
        if (equals <= 0)
            throw new StartupRefusedException($"{path}, line {number}: expected NAME=VALUE, a # comment or an empty line.");
        var text = Unquote(line[(equals + 1)..].Trim())
            ?? throw new StartupRefusedException($"{path}, line {number}: a quote is opened and not closed, or something follows the closing quote.");
        return new(line[..equals].TrimEnd(), text, number);
    }

    private static string? Unquote(string text)
    {
        if (text.Length == 0 || text[0] is not ('"' or '\''))
            return WithoutComment(text);
        var closing = text.IndexOf(text[0], 1);
        return closing > 0 && WithoutComment(text[(closing + 1)..]).Length == 0 ? text[1..closing] : null;
    }

    private static string WithoutComment(string text)
    {
        if (text.StartsWith('#'))
            return "";
        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? text.Trim() : text[..comment].Trim();
    }
}
