namespace AlpacaMcp.Simulator.Exchange.Activities;

/// <summary>Alpaca's words for activities; two of them stand for several others.</summary>
internal static class ActivityTypes
{
    public const string Fill = "FILL";
    public const string CryptoFee = "CFEE";
    public const string CashJournal = "JNLC";
    public const string CashDeposit = "CSD";
    public const string CashWithdrawal = "CSW";
    public const string Dividend = "DIV";
    public const string Split = "SPLIT";
    public const string Fee = "FEE";

    public const string OptionExercise = "OPEXC";
    public const string OptionAssignment = "OPASN";
    public const string OptionExpiry = "OPEXP";

    /// <summary>Shares that an exercise or an assignment moved.</summary>
    public const string OptionTrade = "OPTRD";

    private const string Cash = "TRANS";
    private const string Miscellaneous = "MISC";
    private static readonly string[] s_cash = [CashDeposit, CashWithdrawal];

    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        Fill, Cash, Miscellaneous, "ACATC", "ACATS", CryptoFee, "CGD", CashDeposit, CashWithdrawal, Dividend, "DIVCGL", "DIVCGS", "DIVFEE", "DIVFT", "DIVNRA",
        "DIVROC", "DIVTW", "DIVTXEX", Fee, "INT", "INTNRA", "INTTW", "JNL", CashJournal, "JNLS", "MA", "NC", OptionAssignment, "OPCA", "OPCSH",
        OptionExercise, OptionExpiry, OptionTrade, "PTC", "PTR", "REORG", "SPIN", Split, "FOPT", "OCT", "MEM", "REO", "VOF", "WH",
    };

    public static bool IsKnown(string type) => s_known.Contains(type);

    /// <summary>Whether an entry is of a type that was asked for.</summary>
    public static bool Covers(string asked, string type) => asked switch
    {
        Cash => s_cash.Contains(type),
        Miscellaneous => type is not (Fill or Dividend) && !s_cash.Contains(type),
        _ => asked == type,
    };
}
