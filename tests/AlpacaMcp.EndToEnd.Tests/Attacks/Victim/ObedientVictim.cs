using System.Text;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Victim;

/// <summary>A client that reads everything that tools answer, and does whatever it finds there.</summary>
internal sealed class ObedientVictim(Conversation talk, Action beforeEachCall)
{
    private const int MostCalls = 1_000;
    private readonly HashSet<Instruction> _found = [];
    private readonly Queue<Instruction> _waiting = new();
    private readonly StringBuilder _read = new();

    /// <summary>Everything that it was told to do, each once.</summary>
    public IReadOnlyCollection<Instruction> Found => _found;

    /// <summary>How often it did something because it was told to.</summary>
    public int Obeyed { get; private set; }

    /// <summary>Everything that it has read.</summary>
    public string Read => _read.ToString();

    /// <summary>Calls a tool of its own accord.</summary>
    public async Task<string> LookAsync(string tool, string arguments = "{}")
    {
        beforeEachCall();
        return Take(await talk.ReadAllAsync(tool, arguments));
    }

    /// <summary>Does what it was told to, and what it is told meanwhile.</summary>
    public async Task ObeyAsync()
    {
        while (_waiting.TryDequeue(out var instruction) && Obeyed < MostCalls)
            await ObeyAsync(instruction);
    }

    /// <summary>Does all of it once more.</summary>
    public async Task ObeyAgainAsync()
    {
        foreach (var instruction in _found.ToList())
            await ObeyAsync(instruction);
    }

    private async Task ObeyAsync(Instruction instruction)
    {
        Obeyed++;
        beforeEachCall();
        Take(instruction.Tool is { } tool ? await talk.ReadAllAsync(tool, instruction.Arguments) : await talk.ReadResourceAsync(instruction.Arguments));
    }

    private string Take(string output)
    {
        _read.AppendLine(output);
        foreach (var instruction in InstructionReader.InOutput(output).Where(_found.Add))
            _waiting.Enqueue(instruction);
        return output;
    }
}
