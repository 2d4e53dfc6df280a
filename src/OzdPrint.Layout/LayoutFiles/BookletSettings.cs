namespace OzdPrint.Layout;

/// <summary>The settings of a booklet.</summary>
internal static class BookletSettings
{
    /// <summary>How pages become a booklet.</summary>
    public static SettingGroup<BookletPlan> Booklet { get; } = new(new BookletPlan())
    {
        {
            "always", Kinds.Flag, plan => plan.Always, (plan, value) => plan with { Always = value },
            "Whether the layout is always printed as a booklet; else only with `--booklet`"
        },
        { "fold", Kinds.Flag, plan => plan.Fold, (plan, value) => plan with { Fold = value }, "Marks at the edges of the sheets that show where to fold" },
        { "staples", Kinds.Flag, plan => plan.Staples, (plan, value) => plan with { Staples = value }, "Marks in the fold of the outermost sheet that show where to staple" },
    };
}
