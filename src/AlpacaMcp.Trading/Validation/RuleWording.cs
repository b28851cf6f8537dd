using System.Globalization;
using System.Text.Json;
using FluentValidation.Results;

namespace AlpacaMcp.Trading.Validation;

/// <summary>How a rule says what is wrong: field, value, what is allowed, in one sentence.</summary>
internal static class RuleWording
{
    internal const string InvalidOrder = "INVALID_ORDER";

    internal static Objection ToObjection(ValidationFailure failure)
    {
        var field = JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.PropertyName);
        return new(failure.ErrorCode, failure.ErrorMessage, $"Correct {field} and call again; nothing was sent.", field);
    }

    internal static string Text(this decimal? value) => value is { } given ? given.Text() : "nothing";

    internal static string Text(this decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
