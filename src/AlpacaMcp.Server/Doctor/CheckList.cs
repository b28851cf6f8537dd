using AlpacaMcp.Server.Doctor.Checks;

namespace AlpacaMcp.Server.Doctor;

/// <summary>Every check, in the order of the report. A test fails when a file of the folder is missing here.</summary>
internal static class CheckList
{
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new VersionsCheck(),
        new SettingsCheck(),
        new EnvironmentCheck(),
        new KeysCheck(),
        new NetworkCheck(),
        new ClockCheck(),
        new AccountCheck(),
        new EntitlementCheck(),
        new LimitsCheck(),
        new JournalCheck(),
        new HaltCheck(),
        new DiskCheck(),
        new FileModesCheck(),
        new OperatorCheck(),
    ];
}
