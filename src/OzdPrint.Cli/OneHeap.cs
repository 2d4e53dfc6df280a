using System.Runtime.InteropServices;

namespace OzdPrint.Cli;

/// <summary>
/// Has native code on all threads share one heap. The C library of most Linux systems gives each thread its own, and each keeps
/// what Skia has freed: 30 MB more for covers drawn on two cores, and more on more.
/// </summary>
internal static partial class OneHeap
{
    // M_ARENA_MAX of glibc's malloc.h.
    private const int MostHeaps = -8;

    /// <summary>To be called before other threads begin. Where there is no such setting, nothing is done.</summary>
    public static void Share()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = Set(MostHeaps, 1);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library than glibc.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int Set(int parameter, int value);
}
