namespace AlpacaMcp.Server.Logging;

/// <summary>The fields of events. One of a name means the same wherever it is.</summary>
internal static class EventFields
{
    public static readonly EventField ClientOrderId = LineFields.ClientOrderId with { IsOptional = false };
    public static readonly EventField Tool = LineFields.Tool with { IsOptional = false };
    public static readonly EventField OrderId = new("OrderId", FieldKind.Text, "The broker's id of the order.");
    public static readonly EventField OldOrderId = new("OldOrderId", FieldKind.Text, "The broker's id of the order that was replaced.");
    public static readonly EventField LocateId = new("LocateId", FieldKind.Text, "The broker's id of the locate.");
    public static readonly EventField ApprovalId = new("ApprovalId", FieldKind.Text, "The approval, as `alpaca-mcp approvals` knows it.");
    public static readonly EventField Symbol = new("Symbol", FieldKind.Text, "What is traded.");
    public static readonly EventField Contract = new("Contract", FieldKind.Text, "The option contract, OCC symbol.");
    public static readonly EventField Qty = new("Qty", FieldKind.Number, "How many contracts.");
    public static readonly EventField Status = new("Status", FieldKind.Text, "As the broker shows it.");
    public static readonly EventField State = new("State", FieldKind.Text, "What the journal holds of it from now on.");
    public static readonly EventField Found = new("Found", FieldKind.Text, "`ours`, `another` (the id is another order's) or `not_yet` (it is not there, and will not come).");
    public static readonly EventField HttpStatus = new("HttpStatus", FieldKind.Integer, "HTTP status of the answer.");
    public static readonly EventField BrokerCode = new("BrokerCode", FieldKind.Integer, "The broker's own code, where it gave one.");
    public static readonly EventField InDoubt = new("InDoubt", FieldKind.Flag, "Whether it may have arrived.");
    public static readonly EventField Failure = new("Failure", FieldKind.Text, "What failed, by its kind or in its words.");
    public static readonly EventField Problem = new("Problem", FieldKind.Text, "What is wrong, in words.");
    public static readonly EventField Count = new("Count", FieldKind.Integer, "How many.");
    public static readonly EventField Unknown = new("Unknown", FieldKind.Integer, "Orders whose fate is still open.");
    public static readonly EventField Orphans = new("Orphans", FieldKind.Integer, "Orders with this installation's id and no row of the journal.");
    public static readonly EventField Ambiguous = new("Ambiguous", FieldKind.Integer, "Orders that are there although they were held for never placed.");
    public static readonly EventField Foreign = new("Foreign", FieldKind.Integer, "Open orders that did not come through this server.");
    public static readonly EventField Codes = new("Codes", FieldKind.Text, "Codes of all objections, separated by commas.");
    public static readonly EventField What = new("What", FieldKind.Text, "What it is about.");
    public static readonly EventField Answer = new("Answer", FieldKind.Text, "`approved` or `denied`.");
    public static readonly EventField By = new("By", FieldKind.Text, "`agent`, `operator`, `client` (a person asked through it), `rule` or `file`.");
    public static readonly EventField Cause = new("Cause", FieldKind.Text, "`daily_loss` or `drawdown`.");
    public static readonly EventField Reason = new("Reason", FieldKind.Text, "Why, as it was given.");
    public static readonly EventField Hash = new("Hash", FieldKind.Text, "Of the limits as a whole.");
    public static readonly EventField Milliseconds = new("Milliseconds", FieldKind.Number, "How long it took or takes.");
    public static readonly EventField Seconds = new("Seconds", FieldKind.Number, "How long it took.");
    public static readonly EventField Result = new("Result", FieldKind.Text, "`ok`, `error` (the caller was told which), `asked` (a person was), `canceled` by the caller, or `refused` as the protocol says.");
    public static readonly EventField Uri = new("Uri", FieldKind.Text, "The resource.");
    public static readonly EventField Remote = new("Remote", FieldKind.Text, "Address the request came from.");
    public static readonly EventField Caller = new("Caller", FieldKind.Text, "Who has shown who it is, else `nobody known`.");
    public static readonly EventField Issuer = new("Issuer", FieldKind.Text, "Address of the token issuer.");
    public static readonly EventField Method = new("Method", FieldKind.Text, "HTTP method.");
    public static readonly EventField Group = new("Group", FieldKind.Text, "Which part of the broker's API.");
    public static readonly EventField Retry = new("Retry", FieldKind.Integer, "The how manyth.");
    public static readonly EventField File = new("File", FieldKind.Text, "Path of the file.");
    public static readonly EventField Deed = new("Deed", FieldKind.Text, "The operator's command.");
    public static readonly EventField Name = new("Name", FieldKind.Text, "What the operator calls it.");
    public static readonly EventField Version = new("Version", FieldKind.Text, "Of the server.");
    public static readonly EventField Environment = new("Environment", FieldKind.Text, "`simulator`, `paper` or `live`.");
    public static readonly EventField Transport = new("Transport", FieldKind.Text, "`stdio` or `http`.");
    public static readonly EventField KeySource = new("KeySource", FieldKind.Text, "Where the keys are from; never a key.");
    public static readonly EventField Warning = new("Warning", FieldKind.Text, "What the operator should know.");
    public static readonly EventField Asked = new("Asked", FieldKind.Text, "The tool or resource.");
    public static readonly EventField Kind = new("Kind", FieldKind.Text, "The kind of the row.");
    public static readonly EventField Lost = new("Lost", FieldKind.Integer, "How many lines are missing.");
    public static readonly EventField Source = new("SourceContext", FieldKind.Text, "The type that wrote it.");
}
