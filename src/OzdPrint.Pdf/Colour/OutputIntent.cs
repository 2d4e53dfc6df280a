namespace OzdPrint.Pdf;

/// <summary>
/// Says which colours the numbers of the file mean (ISO 32000-1, 14.11.5): those of sRGB. Under it DeviceRGB and
/// DeviceGray may be used, for they are then as good as calibrated (ISO 19005-3, 6.2.4.3).
/// </summary>
internal static class OutputIntent
{
    /// <summary>The profile is the same in every file, and packed once.</summary>
    private static readonly byte[] _packedProfile = Compress.Flate(SrgbProfile.Build());

    /// <summary>Writes the profile.</summary>
    /// <param name="file">The file.</param>
    /// <param name="profile">The number of the profile's stream.</param>
    public static void WriteProfile(PdfFile file, Ref profile)
    {
        using var stream = file.FlateStream(profile, _packedProfile);
        stream.Integer("N"u8, 3);
    }

    /// <summary>Writes the entry of the catalogue.</summary>
    public static void Write(DictionaryWriter catalog, Ref profile)
    {
        using var intents = catalog.Array("OutputIntents"u8);
        using var intent = intents.Dictionary();
        intent.Name("Type"u8, "OutputIntent"u8);
        intent.Name("S"u8, "GTS_PDFA1"u8);
        intent.Text("OutputConditionIdentifier"u8, SrgbProfile.Name);
        intent.Text("RegistryName"u8, "http://www.color.org");
        intent.Text("Info"u8, SrgbProfile.Name);
        intent.Reference("DestOutputProfile"u8, profile);
    }
}
