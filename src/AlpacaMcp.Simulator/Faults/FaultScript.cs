using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>A fault and its rule, described in JSON: `{"fault":"status_before","status":503,"rule":{"method":"POST","path":"/v2/orders","times":1}}`.</summary>
/// <param name="Fault">What goes wrong.</param>
/// <param name="Rule">For which requests.</param>
public sealed record FaultScript(IFault Fault, FaultRule Rule)
{
    /// <summary>Reads a description.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="script">What it describes.</param>
    /// <param name="error">What is wrong, naming the field.</param>
    public static bool TryRead(JsonElement json, [NotNullWhen(true)] out FaultScript? script, [NotNullWhen(false)] out string? error)
    {
        (script, error) = (null, "a fault must be a JSON object");
        if (json.ValueKind != JsonValueKind.Object)
            return false;
        var fields = new ScriptFields(json);
        var name = fields.Text("fault");
        if (FaultCatalog.All.FirstOrDefault(kind => kind.Name == name) is not { } kind)
        {
            error = $"fault must be one of {string.Join(", ", FaultCatalog.All.Select(known => known.Name))}";
            return false;
        }
        var fault = kind.Read(fields);
        var ruleFields = fields.Object("rule");
        var rule = ReadRule(ruleFields);
        if (!fault.ReadsBody && rule.BodyContains is not null)
            ruleFields?.Complain("body_contains", $"does not go with {name}, which strikes before the body is read");
        error = fields.Close() ?? ruleFields?.Close();
        script = error is null ? new FaultScript(fault, rule) : null;
        return script is not null;
    }

    private static FaultRule ReadRule(ScriptFields? fields) => fields is null ? new FaultRule() : new FaultRule
    {
        Method = fields.Text("method"),
        PathPrefix = fields.Text("path") ?? "",
        BodyContains = fields.Text("body_contains"),
        Times = fields.OptionalCount("times", 1) ?? 1,
        Skip = fields.OptionalCount("skip", 0) ?? 0,
    };
}
