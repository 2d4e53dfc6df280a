namespace OzdPrint.Archive;

/// <summary>Tells files that another run holds from those that cannot be written for other reasons.</summary>
public static class LockedElsewhere
{
    // What the systems call it: EWOULDBLOCK, ERROR_SHARING_VIOLATION.
    private const int Linux = 11;
    private const int Mac = 35;
    private const int Windows = unchecked((int)0x80070020);

    /// <summary>Whether a failure means that somebody else has locked the file.</summary>
    public static bool IsMeantBy(IOException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.HResult is Linux or Mac or Windows;
    }
}
