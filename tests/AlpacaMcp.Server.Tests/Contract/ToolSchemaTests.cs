using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Contract;

public sealed class ToolSchemaTests
{
    // What can lose something: an order, a position, a setting, a list.
    private static readonly string[] Destructive =
    [
        "place_stock_order", "place_crypto_order", "place_option_order", "replace_order_by_id", "close_position", "close_all_positions",
        "cancel_order_by_id", "cancel_all_orders", "exercise_options_position", "do_not_exercise_options_position", "create_locate",
        "update_account_config", "update_watchlist_by_id", "delete_watchlist_by_id", "remove_asset_from_watchlist_by_id",
        "halt_trading", "call_trading_tool",
    ];

    private static readonly string[] Adding = ["create_watchlist", "add_asset_to_watchlist_by_id"];

    [Fact]
    public void Names_are_unique_and_read_as_verb_and_noun()
    {
        var names = Described.All.Select(t => t.Name).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches("^reconcile$|^(get|find|call|wait|halt|preview|analyze|place|replace|cancel|close|exercise|do_not|create|update|delete|add|remove)(_[a-z]+)+$", name));
        Assert.All(names, name => Assert.InRange(name.Length, 1, 48));
    }

    [Fact]
    public void Every_tool_says_what_it_does_and_what_it_may_change()
    {
        Assert.All(Described.All, tool =>
        {
            var hints = Assert.IsType<ModelContextProtocol.Protocol.ToolAnnotations>(tool.Annotations);
            var (loses, adds) = (Destructive.Contains(tool.Name), Adding.Contains(tool.Name));
            Assert.Equal((!loses && !adds, loses, tool.Name != "find_tools"), (hints.ReadOnlyHint, hints.DestructiveHint, hints.OpenWorldHint));
            Assert.NotNull(hints.IdempotentHint);
            Assert.NotEmpty(tool.Title ?? "");
            Assert.InRange((tool.Description ?? "").Length, 20, 300);
        });
    }

    [Fact]
    public void Schemas_are_plain_enough_for_every_model()
    {
        Assert.All(Described.All, tool =>
        {
            Assert.Equal("object", tool.InputSchema.Text("type"));
            Assert.Equal("object", Assert.NotNull(tool.OutputSchema).Text("type"));
            Assert.Empty(Oddities(tool.InputSchema, "input"));
            Assert.Empty(Oddities(Assert.NotNull(tool.OutputSchema), "output"));
        });
    }

    [Fact]
    public void Every_parameter_has_one_type_and_required_ones_are_declared()
    {
        Assert.All(Described.All, tool =>
        {
            var schema = tool.InputSchema;
            var parameters = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToList() : [];
            Assert.All(parameters, p => Assert.Equal(JsonValueKind.String, p.Value.At("type").ValueKind));
            Assert.All(parameters, p => Assert.Matches("^[a-z]+(_[a-z]+)*$", p.Name));
            if (schema.TryGetProperty("required", out var required))
                Assert.Subset(parameters.Select(p => p.Name).ToHashSet(), required.EnumerateArray().Select(r => r.GetString() ?? "").ToHashSet());
        });
    }

    [Fact]
    public void A_refused_argument_cannot_hide_in_an_open_schema()
    {
        Assert.All(Described.All, tool => Assert.DoesNotContain("\"additionalProperties\":true", tool.InputSchema.GetRawText(), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Oddities(JsonElement node, string path) => node.ValueKind switch
    {
        JsonValueKind.Null => [$"{path} is null"],
        JsonValueKind.Array => node.EnumerateArray().SelectMany((item, i) => Oddities(item, $"{path}[{i}]")),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member =>
            member.Name is "anyOf" or "oneOf" or "allOf" or "not" or "pattern" && !path.EndsWith(".properties", StringComparison.Ordinal) ? [$"{path}.{member.Name}"]
            : member.Name == "type" && member.Value.ValueKind == JsonValueKind.Array ? [$"{path}.type is a list"]
            : Oddities(member.Value, $"{path}.{member.Name}")),
        _ => [],
    };
}
