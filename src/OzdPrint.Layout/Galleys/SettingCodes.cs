namespace OzdPrint.Layout;

/// <summary>The diagnostic codes of setting and make-up, 5xxx.</summary>
public static class SettingCodes
{
    /// <summary>A character that no font has.</summary>
    public const string MissingCharacter = "OZD5001";
}
