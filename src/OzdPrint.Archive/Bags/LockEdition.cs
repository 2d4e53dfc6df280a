namespace OzdPrint.Archive;

/// <summary>Another run is packing the same edition into the same archive.</summary>
public sealed class EditionLockedException() : IOException("another run is archiving it");

/// <summary>
/// Locks an edition in an archive while its bag grows, so that two runs do not write into one folder or clear away what the other
/// is writing. The system lifts the lock of a run that is killed; its empty file goes with the next lock.
/// </summary>
internal static class LockEdition
{
    /// <summary>Takes the lock; it is lifted when what is returned is disposed.</summary>
    /// <param name="archive">Absolute path of the archive, which is there.</param>
    /// <param name="stem">The edition.</param>
    /// <exception cref="EditionLockedException">Another run has it.</exception>
    /// <exception cref="IOException">The disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The archive may not be written to.</exception>
    public static IDisposable Take(string archive, string stem)
    {
        try
        {
            return new FileStream(
                Path.Combine(archive, $".{stem}.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException locked) when (LockedElsewhere.IsMeantBy(locked))
        {
            throw new EditionLockedException();
        }
    }
}
