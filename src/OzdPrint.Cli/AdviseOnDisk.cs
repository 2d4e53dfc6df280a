using OzdPrint.Archive;

namespace OzdPrint.Cli;

/// <summary>Says what helps when a file cannot be written.</summary>
internal static class AdviseOnDisk
{
    // ENOSPC of Linux and macOS, EDQUOT of either; ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
    private static readonly int[] _isFull = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    // ENFILE, EMFILE; ERROR_TOO_MANY_OPEN_FILES.
    private static readonly int[] _tooManyOpen = [23, 24, unchecked((int)0x80070004)];

    // EROFS; ERROR_WRITE_PROTECT.
    private static readonly int[] _isReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>What to do.</summary>
    /// <param name="failure">What was thrown by whoever wrote.</param>
    /// <param name="elsewhere">What helps in most cases, as in "choose another folder with -o".</param>
    public static string For(Exception failure, string elsewhere) => failure switch
    {
        UnauthorizedAccessException => $"give yourself the right to write there, or {elsewhere}",
        PathTooLongException => $"{elsewhere}, whose path is shorter",
        EditionLockedException => $"wait until it has ended, or {elsewhere}",
        IOException { InnerException: IOException inner } when LockedElsewhere.IsMeantBy(inner) => $"wait until it has ended, or {elsewhere}",
        _ when _isFull.Contains(failure.HResult) => $"make room on the disk, or {elsewhere}",
        _ when _tooManyOpen.Contains(failure.HResult) => "end other programs, allow more open files (ulimit -n), or set fewer editions at a time with --jobs",
        _ when _isReadOnly.Contains(failure.HResult) => $"this disk is read only: {elsewhere}",
        _ => $"see that the folder and its disk are in order, or {elsewhere}",
    };
}
