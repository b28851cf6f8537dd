namespace AlpacaMcp.Api;

/// <summary>A text that does not print: only <see cref="Reveal"/> gives it away.</summary>
public sealed class Secret
{
    private readonly string text;

    /// <summary>Wraps a secret text.</summary>
    /// <param name="text">The secret.</param>
    public Secret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
    }

    /// <summary>The secret itself, for the one place that sends it.</summary>
    public string Reveal() => text;

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";
}
