namespace AlpacaMcp.Server.Hosting;

/// <summary>How the text of a setting is read.</summary>
internal enum SettingKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of <see cref="Setting.Choices"/>.</summary>
    Choice,

    /// <summary>A decimal number within bounds.</summary>
    Number,

    /// <summary>A whole number within bounds.</summary>
    WholeNumber,

    /// <summary>Symbols separated by commas.</summary>
    Symbols,

    /// <summary>Words separated by commas.</summary>
    Words,

    /// <summary>Names of accounts separated by commas.</summary>
    Accounts,

    /// <summary>The origin of a server.</summary>
    Url,
}
