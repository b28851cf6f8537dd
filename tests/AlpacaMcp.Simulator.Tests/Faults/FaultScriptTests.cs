using System.Text.Json;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Simulator.Tests.Faults;

public sealed class FaultScriptTests
{
    public static TheoryData<string, Type> Descriptions => new()
    {
        { """{"fault":"clock_jump","seconds":-5.5}""", typeof(ClockJump) },
        { """{"fault":"delay_response","seconds":5}""", typeof(DelayResponse) },
        { """{"fault":"drop_request"}""", typeof(DropRequest) },
        { """{"fault":"garbage_body","as":"json"}""", typeof(GarbageBody) },
        { """{"fault":"hide_order","seconds":5}""", typeof(HideOrder) },
        { """{"fault":"hide_order","lookups":2}""", typeof(HideOrder) },
        { """{"fault":"lose_response"}""", typeof(LoseResponse) },
        { """{"fault":"no_response","processed":true}""", typeof(NoResponse) },
        { """{"fault":"partial_fill_before_response","percent":30,"seconds":0.5}""", typeof(PartialFillBeforeResponse) },
        { """{"fault":"refuse_connections","seconds":5}""", typeof(RefuseConnections) },
        { """{"fault":"reset_before_read"}""", typeof(ResetBeforeRead) },
        { """{"fault":"reset_during_answer","body_bytes":0}""", typeof(ResetDuringAnswer) },
        { """{"fault":"slow_drip","bytes":1,"seconds":0.5}""", typeof(SlowDrip) },
        { """{"fault":"status_after","status":504}""", typeof(StatusAfter) },
        { """{"fault":"status_before","status":503,"retry_after":2,"retry_after_form":"date"}""", typeof(StatusBefore) },
        { """{"fault":"stream_after_response","seconds":0.5}""", typeof(StreamAfterResponse) },
        { """{"fault":"stream_before_response","seconds":0}""", typeof(StreamBeforeResponse) },
        { """{"fault":"stream_instead_of_response"}""", typeof(StreamInsteadOfResponse) },
        { """{"fault":"substitute_body","body":"{}"}""", typeof(SubstituteBody) },
        { """{"fault":"truncate_body","body_bytes":10}""", typeof(TruncateBody) },
    };

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void A_description_becomes_its_fault(string json, Type fault)
    {
        Assert.True(FaultScript.TryRead(JsonElement.Parse(json), out var script, out var error), error);
        Assert.IsType(fault, script.Fault);
        Assert.Equal(new FaultRule(), script.Rule);
    }

    [Fact]
    public void A_rule_is_read()
    {
        var json = """{"fault":"drop_request","rule":{"method":"POST","path":"/v2/orders","body_contains":"AAPL","times":2,"skip":1}}""";

        Assert.True(FaultScript.TryRead(JsonElement.Parse(json), out var script, out _));

        Assert.Equal(new FaultRule { Method = "POST", PathPrefix = "/v2/orders", BodyContains = "AAPL", Times = 2, Skip = 1 }, script.Rule);
    }

    [Theory]
    [InlineData("[]", "a fault must be a JSON object")]
    [InlineData("""{"fault":"status_before"}""", "status is missing")]
    [InlineData("""{"fault":"status_before","status":200}""", "status must be a whole number from 400 to 599")]
    [InlineData("""{"fault":"status_before","status":"503"}""", "status must be a whole number from 400 to 599")]
    [InlineData("""{"fault":"status_before","status":503,"retry_after":-1}""", "retry_after must be a number of seconds from 0 to 86400")]
    [InlineData("""{"fault":"status_before","status":503,"retry_after_form":"soon"}""", "retry_after_form must be one of delta, date")]
    [InlineData("""{"fault":"drop_request","seconds":1}""", "seconds is not known here")]
    [InlineData("""{"fault":"refuse_connections"}""", "seconds is missing")]
    [InlineData("""{"fault":"no_response","processed":1}""", "processed must be true or false")]
    [InlineData("""{"fault":"slow_drip","bytes":0,"seconds":1}""", "bytes must be a whole number from 1 to 1000000")]
    [InlineData("""{"fault":"slow_drip","bytes":1,"seconds":0}""", "seconds must be a number of seconds from 0.001 to 86400")]
    [InlineData("""{"fault":"partial_fill_before_response","percent":100,"seconds":0}""", "percent must be a whole number from 1 to 99")]
    [InlineData("""{"fault":"stream_before_response"}""", "seconds is missing")]
    [InlineData("""{"fault":"substitute_body"}""", "body is missing")]
    [InlineData("""{"fault":"substitute_body","body":{}}""", "body must be a text")]
    [InlineData("""{"fault":"drop_request","rule":[]}""", "rule must be an object")]
    [InlineData("""{"fault":"drop_request","rule":{"times":0}}""", "rule.times must be a whole number from 1 to 1000000")]
    [InlineData("""{"fault":"drop_request","rule":{"verb":"POST"}}""", "rule.verb is not known here")]
    [InlineData("""{"fault":"drop_request","rule":{"path":1}}""", "rule.path must be a text")]
    [InlineData("""{"fault":"reset_before_read","rule":{"body_contains":"x"}}""", "rule.body_contains does not go with reset_before_read, which strikes before the body is read")]
    public void What_is_wrong_is_named(string json, string expected)
    {
        Assert.False(FaultScript.TryRead(JsonElement.Parse(json), out _, out var error));
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("""{"fault":"meteor"}""")]
    [InlineData("""{}""")]
    public void An_unknown_fault_is_answered_with_the_known_ones(string json)
    {
        Assert.False(FaultScript.TryRead(JsonElement.Parse(json), out _, out var error));
        Assert.StartsWith("fault must be one of clock_jump, delay_response, ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_in_the_catalog_under_its_name()
    {
        var faults = typeof(IFault).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IFault)))
            .OrderBy(type => type.Name, StringComparer.Ordinal).ToList();

        Assert.Equal(faults, FaultCatalog.All.Select(kind => kind.Type));
        Assert.Equal(faults.Select(type => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name)), FaultCatalog.All.Select(kind => kind.Name));
    }
}
