namespace AlpacaMcp.Simulator.Faults;

/// <summary>A fault that can be described in JSON.</summary>
public sealed class FaultKind
{
    internal FaultKind(string name, Type type, Func<ScriptFields, IFault> read) => (Name, Type, Read) = (name, type, read);

    /// <summary>What a description calls it, in snake_case.</summary>
    public string Name { get; }

    /// <summary>Its class.</summary>
    public Type Type { get; }

    /// <summary>Makes one from the fields of a description.</summary>
    internal Func<ScriptFields, IFault> Read { get; }
}
