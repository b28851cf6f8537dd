namespace AlpacaMcp.Api.Json;

/// <summary>A value that Alpaca sends as one of a few words, kept as the text it came as so that a new word never breaks reading.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IWireValue<TSelf>
    where TSelf : struct, IWireValue<TSelf>
{
    /// <summary>The words documented by Alpaca, in its order.</summary>
    static abstract IReadOnlyList<string> Known { get; }

    /// <summary>The text on the wire; empty when Alpaca gave none. Never null.</summary>
    string Value { get; }

    /// <summary>Wraps a wire text as it is, known or not.</summary>
    /// <param name="value">The text; compared exactly, so case matters.</param>
    static abstract TSelf From(string value);
}
