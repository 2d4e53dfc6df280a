using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace OzdPrint.Benchmarks;

/// <summary>The processes that a measured program starts in its turn (Linux).</summary>
internal static partial class ProcessFamily
{
    // PR_SET_CHILD_SUBREAPER.
    private const int AdoptOrphans = 36;

    /// <summary>
    /// From now on, processes whose parent has ended become this one's children, so that it is told what they spent and finds
    /// them again among its descendants.
    /// </summary>
    /// <exception cref="Win32Exception">The system refuses.</exception>
    public static void Adopt()
    {
        if (Control(AdoptOrphans, 1, 0, 0, 0) != 0)
        {
            throw new Win32Exception();
        }
    }

    /// <summary>
    /// The memory of all descendants of this process, in bytes; what several share is counted once (<c>Pss</c>). 0 if there is no
    /// more than one, whose own high-water mark says it better.
    /// </summary>
    public static long Memory()
    {
        var members = Children(Environment.ProcessId).ToList();
        for (var at = 0; at < members.Count; at++)
        {
            members.AddRange(Children(members[at]));
        }

        return members.Count < 2 ? 0 : members.Sum(id => ProcessMemory.Read(id, "smaps_rollup", "Pss:"));
    }

    private static List<int> Children(int id)
    {
        var children = new List<int>();
        try
        {
            foreach (var thread in Directory.EnumerateDirectories($"/proc/{id}/task"))
            {
                var line = File.ReadAllText(Path.Combine(thread, "children"));
                children.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(child => int.Parse(child, CultureInfo.InvariantCulture)));
            }
        }
        catch (IOException)
        {
            // It is gone.
        }

        return children;
    }

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nuint first, nuint second, nuint third, nuint fourth);
}
