using System.Text.Json.Nodes;

namespace AlpacaMcp.Server.Cli.Install;

/// <summary>Puts one entry into a client's configuration, or takes it out. Nothing is read from or written to a disk here.</summary>
/// <param name="client">Whose configuration it is.</param>
/// <param name="name">What the entry is called.</param>
/// <param name="isForced">Whether an entry of another program may be replaced or taken out, and a read-only one opened.</param>
internal sealed class ConfigEdit(InstallClient client, string name, bool isForced)
{
    private const string Nothing = "{}\n";

    /// <summary>The text with the entry. Of an entry of ours that is there, what is not said here stays: variables, comments, and what the client keeps in it.</summary>
    /// <param name="text">The configuration; null, or nothing but space, makes one.</param>
    /// <param name="entry">What is to be in it.</param>
    public byte[] Installed(byte[]? text, JsonObject entry)
    {
        var config = Read(text);
        if (config.Find(client.Section, name) is null)
            return config.With(entry, client.Section, name).Bytes.ToArray();
        var existing = config.Value(client.Section, name);
        if (isForced && !ServerEntry.IsOurs(existing))
            return config.With(entry, client.Section, name).Bytes.ToArray();
        Refuse(existing);
        var dropped = ServerEntry.OptionsOf(existing).Except(ServerEntry.OptionsOf(entry)).ToList();
        if (!isForced && dropped.Contains(ServerEntry.ReadOnly))
            throw new InstallRefusedException($"{name} is read-only there, and would not be any more. Say --read-only, or --force to open it.");
        if (!isForced && dropped.Count > 0)
            throw new InstallRefusedException($"{name} has {string.Join(", ", dropped)} there, and would not any more. Say the same again, or --force to leave it out.");
        return Updated(config, entry).Bytes.ToArray();
    }

    /// <summary>The text without the entry; the text itself where there is none, null where the file was made for it.</summary>
    /// <param name="text">The configuration.</param>
    /// <param name="backups">What it was before earlier changes, the last first: what is found among them comes back byte by byte.</param>
    public byte[]? Removed(byte[]? text, IEnumerable<byte[]> backups)
    {
        var config = Read(text);
        if (text is null || config.Find(client.Section, name) is null)
            return text;
        var existing = config.Value(client.Section, name) as JsonObject;
        if (!isForced)
            Refuse(existing);
        if (existing is not null && backups.FirstOrDefault(backup => IsBefore(backup, text, existing)) is { } before)
            return before;
        return existing is not null && IsBefore(null, text, existing) ? null : config.Without(client.Section, name).Bytes.ToArray();
    }

    private JsonText Read(byte[]? text) => JsonText.Read(text is null || text.All(character => char.IsWhiteSpace((char)character)) ? [.. Nothing.Select(character => (byte)character)] : text, client.TakesComments);

    private void Refuse(JsonNode? existing)
    {
        if (!ServerEntry.IsOurs(existing))
            throw new InstallRefusedException($"{name} there is of another program: {ServerEntry.Words(existing)}. Choose another --name, or say --force.");
    }

    private JsonText Updated(JsonText config, JsonObject entry)
    {
        foreach (var (key, value) in entry.Where(pair => pair.Key != ServerEntry.Variables))
            config = config.With(value!, client.Section, name, key); // an entry has no null in it
        foreach (var (key, value) in entry[ServerEntry.Variables] as JsonObject ?? [])
            config = config.With(value!, client.Section, name, ServerEntry.Variables, key);
        return entry.ContainsKey(ServerEntry.Arguments) ? config : config.Without(client.Section, name, ServerEntry.Arguments);
    }

    // Whether putting the entry in there gives what is here now.
    private bool IsBefore(byte[]? backup, byte[] text, JsonObject entry)
    {
        try
        {
            var before = Read(backup);
            return before.Find(client.Section, name) is null && before.With(entry, client.Section, name).Bytes.SequenceEqual(text);
        }
        catch (InstallRefusedException)
        {
            return false; // It was no configuration.
        }
    }
}
