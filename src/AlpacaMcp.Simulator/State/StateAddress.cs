using System.Text.Json;

namespace AlpacaMcp.Simulator.State;

/// <summary>Where the process that holds a kept exchange listens.</summary>
internal sealed record StateAddress(Uri Url, string AccountNumber)
{
    private const string Name = "exchange.address.json";

    public static void Write(string folder, StateAddress address)
    {
        var (path, draft) = (Path.Combine(folder, Name), Path.Combine(folder, $"{Name}.new"));
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(address, StateJson.Default.StateAddress));
        File.Move(draft, path, overwrite: true);
    }

    public static StateAddress? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, Name)), StateJson.Default.StateAddress);
        }
        catch (Exception absent) when (absent is IOException or JsonException)
        {
            return null;
        }
    }

    public static void Remove(string folder) => File.Delete(Path.Combine(folder, Name));
}
