namespace OzdPrint.Archive;

/// <summary>Finds the files of a bag where they stand, also where a disk it passed through has coded their names anew.</summary>
public sealed class FilesOfBag
{
    private readonly BagFolder _folder;
    private readonly NamesOnDisk _names;

    /// <param name="bag">The bag; it is there.</param>
    public FilesOfBag(BagToVerify bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        _folder = BagFolder.List(bag.Folder, new Defects(bag.Shown));
        _names = new NamesOnDisk(_folder);
    }

    /// <summary>Absolute path of a file; null if it is not in the bag.</summary>
    /// <param name="place">Its place as the bag's record has it.</param>
    public string? PathOf(string place) => _folder.Files.GetValueOrDefault(_names.PlaceOf(place))?.Path;
}
