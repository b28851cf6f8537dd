using System.Security.Cryptography;
using System.Text.Json;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Which servers of a home run now. Each holds its card open as long as it lives; the system lets go of it however the process ends.</summary>
internal sealed class ServerRoster : IDisposable
{
    private const string FolderName = "servers";
    private const int IdLength = 8;

    private readonly FileStream? _card;

    private ServerRoster(FileStream? card) => _card = card;

    /// <summary>Says that this process serves; nothing is said where nothing is kept, or the home cannot be written.</summary>
    public static ServerRoster Announce(ServerPlan plan, string transport)
    {
        if (plan.Journal.Folder is not { } home)
            return new(null);
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(home, FolderName)).FullName;
            var card = Card(plan, transport);
            var file = new FileStream(Path.Combine(folder, $"{card.Instance}.json"), new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Read | FileShare.Delete,
            });
            JsonSerializer.Serialize(file, card, ServerCardJson.Default.ServerCard);
            file.Flush();
            return new(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null); // The journal's own troubles are told by the journal.
        }
    }

    /// <summary>The servers that live, the first started first. Cards of dead ones are taken away.</summary>
    public static IReadOnlyList<ServerCard> Read(JournalPlace place)
    {
        if (place.Folder is not { } home || !Directory.Exists(Path.Combine(home, FolderName)))
            return [];
        return [.. Directory.GetFiles(Path.Combine(home, FolderName), "*.json").Select(ReadOne).OfType<ServerCard>().OrderBy(card => card.StartedAt)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_card is null)
            return;
        File.Delete(_card.Name);
        _card.Dispose();
    }

    private static ServerCard? ReadOne(string path)
    {
        try
        {
            if (!IsHeld(path))
                return null;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize(file, ServerCardJson.Default.ServerCard);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null; // It begins or ends at this moment.
        }
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                File.Delete(path);
            return false;
        }
        catch (IOException e) when (e is not FileNotFoundException)
        {
            return true;
        }
    }

    private static ServerCard Card(ServerPlan plan, string transport) => new()
    {
        Instance = RandomNumberGenerator.GetHexString(IdLength, lowercase: true),
        Pid = Environment.ProcessId,
        Transport = transport,
        StartedAt = plan.Time.GetUtcNow(),
        Version = ServerVersion.Text,
        Accounts = [.. plan.All.Select(one => new CardAccount(one.AccountName, one.Profile.Environment.ToString().ToLowerInvariant(), one.Profile.Embedded ? one.Profile.TradingUrl : null, one.Policy))],
    };
}
