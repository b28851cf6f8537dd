namespace AlpacaMcp.Server.Hosting;

/// <summary>What is set, and where. Everything here was checked against <see cref="SettingCatalog"/> when it was read.</summary>
internal sealed class Settings
{
    private readonly Dictionary<string, IReadOnlyList<SettingValue>> values;
    private readonly IReadOnlyList<IReadOnlyDictionary<string, SettingValue>> sources;

    /// <summary>Checks and keeps the values of the sources, the strongest first.</summary>
    public Settings(IReadOnlyList<IReadOnlyDictionary<string, SettingValue>> sources, string? account = null)
    {
        (this.sources, Account) = (sources, account);
        values = SettingCatalog.All.ToDictionary(
            setting => setting.Name,
            setting => (IReadOnlyList<SettingValue>)[.. sources
                .Select(source => source.GetValueOrDefault(setting.Name))
                .OfType<SettingValue>()
                .Where(value => !value.IsUnset)
                .Select(value => Checked(setting, value))]);
    }

    /// <summary>Whose settings these are, where several accounts are served.</summary>
    public string? Account { get; }

    /// <summary>The value in force, or null when the setting is not set.</summary>
    public SettingValue? this[Setting setting] => values[setting.Name] is [var strongest, ..] ? strongest : null;

    /// <summary>Whether the setting is set anywhere.</summary>
    public bool Has(Setting setting) => this[setting] is not null;

    /// <summary>The accounts, in capitals, for which something is set alone.</summary>
    public IEnumerable<string> Scopes => sources.SelectMany(source => source.Keys).Select(name => AccountScope.Split(name).Account).OfType<string>().Distinct();

    /// <summary>The settings of one account: what is set for it alone, then what is set for all, except who it is. The command line is stronger than both.</summary>
    public Settings Of(string account)
    {
        var own = AccountScope.Own.Select(setting => setting.Name).ToHashSet();
        var forAll = sources.Select(IReadOnlyDictionary<string, SettingValue> (source) => source.Where(pair => !own.Contains(pair.Key)).ToDictionary()).ToList();
        return new([forAll[0], .. sources.Select(source => AccountScope.Of(account, source)), .. forAll.Skip(1)], account);
    }

    /// <summary>The value in force and those it hides, the strongest first.</summary>
    public IReadOnlyList<SettingValue> Layers(Setting setting) => values[setting.Name];

    /// <summary>The number in force, or null.</summary>
    public decimal? Number(Setting setting) => this[setting]?.AsNumber();

    /// <summary>The seconds in force, or null.</summary>
    public TimeSpan? Seconds(Setting setting) => Number(setting) is { } seconds ? TimeSpan.FromSeconds((double)seconds) : null;

    /// <summary>The symbols in force, in capitals, or null.</summary>
    public IReadOnlyList<string>? Symbols(Setting setting) => this[setting]?.AsItems().Select(symbol => symbol.ToUpperInvariant()).ToArray();

    /// <summary>The words in force, in small letters, or null.</summary>
    public IReadOnlyList<string>? Words(Setting setting) => this[setting]?.AsItems().Select(word => word.ToLowerInvariant()).ToArray();

    private static SettingValue Checked(Setting setting, SettingValue value) => value.Fits(setting)
        ? value
        : throw new StartupRefusedException(
            $"{setting.Name} is \"{(setting.IsSecret ? "***" : value.Text)}\" in {value.Place}. Allowed: {setting.Allowed}.");
}
