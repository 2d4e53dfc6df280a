using System.CommandLine;
using System.Globalization;
using OzdPrint.Content;
using OzdPrint.Layout;

namespace OzdPrint.Cli;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The content has errors.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;
}

/// <summary>The command line: what may be said, and who does it.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command and gives its exit code.</summary>
    /// <param name="arguments">The words behind the command's name.</param>
    /// <param name="output">For results.</param>
    /// <param name="errors">For diagnostics.</param>
    /// <param name="workingDirectory">Absolute path that relative paths start from.</param>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors, string workingDirectory)
    {
        var desk = new Desk(output, errors, workingDirectory);
        var root = new RootCommand("Sets structured article files as print editions (PDF) and e-books (EPUB).");
        var licences = new Option<bool>("--licenses") { Description = "Show the licences of the embedded fonts and hyphenation patterns." };
        root.Add(licences);
        root.SetAction(parsed =>
        {
            if (parsed.GetValue(licences))
            {
                return ShowLicences.Run(output);
            }

            errors.WriteLine("name a command: build, check, import, catalog, archive or verify (--help lists them with their options)");
            return ExitCode.WrongUsage;
        });
        root.Add(Build(desk));
        root.Add(Check(desk));
        root.Add(Import(desk));
        root.Add(Catalog(desk));
        root.Add(ArchiveCommands.Archive(desk, Paths(), Layouts("Layouts by name")));
        root.Add(ArchiveCommands.Verify(desk));

        RefuseUnknownOptions(root);
        var result = root.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                errors.WriteLine($"error: {error.Message}");
            }

            errors.WriteLine("hint: ozdprint --help lists the commands and their options");
            return ExitCode.WrongUsage;
        }

        try
        {
            return result.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault)
        {
            desk.Report([CommandCodes.Failed.About(null, $"the command broke off: {DescribeFault.Text(fault)}", DescribeFault.Hint(fault))]);
            return ExitCode.ContentErrors;
        }
    }

    /// <summary>
    /// A word that begins like an option and is none would be taken for a path, and the rest be done without what it asked for. A file
    /// of such a name is written ./--name.
    /// </summary>
    private static void RefuseUnknownOptions(RootCommand root)
    {
        foreach (var command in root.Subcommands)
        {
            foreach (var argument in command.Arguments)
            {
                argument.Validators.Add(result =>
                {
                    foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.Length > 1 && word[0] == '-'))
                    {
                        var options = command.Options.Concat(root.Options).SelectMany(option => option.Aliases.Append(option.Name));
                        result.AddError($"\"{word}\" is no option of {command.Name}{(YamlMap.Suggestion(word, options) is { } near ? $": {near}" : $"; a file of that name is written ./{word}")}");
                    }
                });
            }
        }
    }

    private static Argument<string[]> Paths() => new("PATH")
    {
        Description = "A content folder, an edition's folder or an article file.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["content"],
    };

    /// <summary>
    /// Each takes one word, so that a path may stand behind it; several layouts are parted by commas, as formats are, or
    /// have an option each.
    /// </summary>
    private static Option<string[]> Layouts(string what)
    {
        var layouts = new Option<string[]>("--layout", "-l")
        {
            Description = $"{what}, several parted by commas or each behind its own -l; daily for editions and handout for single articles by default.",
            HelpName = "LAYOUT",
        };
        layouts.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.Split(',', StringSplitOptions.TrimEntries).Contains("")))
            {
                result.AddError($"\"{word}\" has a layout without a name: write for example daily,tabloid");
            }
        });
        return layouts;
    }

    public static Option<string?> Shards()
    {
        var shard = new Option<string?>("--shard")
        {
            Description = "Only a share of the editions, such as 3/8 for the third of eight, so that several machines share the work.",
            HelpName = "NUMBER/COUNT",
        };
        shard.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Shard.Parse(text) is null)
            {
                result.AddError($"\"{text}\" is no share: write for example 3/8 for the third of eight; the first is 1/8");
            }
        });
        return shard;
    }

    public static Option<int> Jobs(string what)
    {
        const int Most = 1024;
        var jobs = new Option<int>("--jobs")
        {
            Description = $"{what}; all cores by default.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = argument =>
            {
                if (argument.Tokens is [var word] && int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most)
                {
                    return number;
                }

                argument.AddError(string.Create(CultureInfo.InvariantCulture, $"--jobs takes a number from 1 to {Most}"));
                return 1;
            },
        };
        return jobs;
    }

    private static Command Build(Desk desk)
    {
        var paths = Paths();
        var folder = new Option<string>("--output", "-o") { Description = "The folder for the results.", DefaultValueFactory = _ => "out" };
        var layouts = Layouts("Layouts by name");
        var formats = new Option<string>("--format", "-f") { Description = "pdf, epub or both.", DefaultValueFactory = _ => "pdf,epub" };
        var without = new Option<string[]>("--without") { Description = $"Parts to leave out, parted by commas: {string.Join(", ", PartsToLeaveOut.Names)}." };
        without.Validators.Add(result =>
        {
            if (PartsToLeaveOut.Unknown(result.GetValueOrDefault<string[]>() ?? []) is { } unknown)
            {
                result.AddError(unknown);
            }
        });
        var duplex = new Option<bool>("--duplex") { Description = "For printing on both sides: the filing margin changes sides from page to page, and every handout begins a sheet." };
        var jobs = Jobs("How many editions are set at the same time");
        var booklet = new Option<bool>("--booklet") { Description = "Print the PDF as a booklet: two pages on each side of a sheet, to be folded and stapled." };
        var grey = new Option<bool>("--grey") { Description = "Turn colours and pictures of the PDF to grey." };
        var bleed = new Option<string?>("--bleed") { Description = "For a print shop: how far grounds run over the edge that is trimmed, such as 3mm.", HelpName = "LENGTH" };
        bleed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && TrimPlan.BleedOf(text) is null)
            {
                result.AddError($"\"{text}\" is no bleed: write a length from 0mm to 20mm, for example 3mm");
            }
        });
        var marks = new Option<bool>("--marks") { Description = "For a print shop: marks that show where to trim." };
        var attachEpub = new Option<bool>("--attach-epub") { Description = "Attach the EPUB to the PDF, beside the source files." };
        var force = new Option<bool>("--force") { Description = "Build editions again that are unchanged since they were built." };
        var shard = Shards();
        formats.Validators.Add(result =>
        {
            if (FormatsOf(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError($"\"{result.GetValueOrDefault<string>()}\" names no formats: write pdf, epub or pdf,epub");
            }
        });
        attachEpub.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<bool>() && FormatsOf(result.GetValue(formats)) is { Pdf: false })
            {
                result.AddError("--attach-epub attaches the EPUB to the PDF, and -f epub asks for no PDF");
            }
        });
        var command = new Command("build", "Sets content and writes a PDF and an EPUB of each edition.") { paths, folder, layouts, formats, without, duplex, booklet, grey, bleed, marks, attachEpub, jobs, shard, force };
        command.SetAction(parsed => BuildEditions.Run(desk, new BuildOrder(
            parsed.GetValue(paths)!, parsed.GetValue(folder)!, LayoutsOf(parsed.GetValue(layouts)), FormatsOf(parsed.GetValue(formats))!.Value, parsed.GetValue(jobs))
        {
            Without = PartsToLeaveOut.Of(parsed.GetValue(without) ?? []),
            Duplex = parsed.GetValue(duplex),
            Booklet = parsed.GetValue(booklet),
            Grey = parsed.GetValue(grey),
            Trim = TrimOf(parsed.GetValue(bleed), parsed.GetValue(marks)),
            AttachEpub = parsed.GetValue(attachEpub),
            Force = parsed.GetValue(force),
            Shard = parsed.GetValue(shard) is { } share ? Shard.Parse(share) : null,
        }));
        return command;
    }

    private static Command Check(Desk desk)
    {
        var paths = Paths();
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var pages = new Option<bool>("--pages") { Description = "Set the pages too, and report what a proofreader would mark." };
        var layouts = Layouts("With --pages: layouts by name");
        var command = new Command("check", "Reads content and reports everything that is wrong with it.") { paths, format, pages, layouts };
        command.SetAction(parsed => CheckContent.Run(
            desk, new CheckOrder(parsed.GetValue(paths)!, parsed.GetValue(format) == "json", parsed.GetValue(pages), LayoutsOf(parsed.GetValue(layouts)))));
        return command;
    }

    private static Command Import(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "A text file in the OZD shape, or - for standard input." };
        var target = new Option<string>("--output", "-o") { Description = "The article file to write, or - for standard output.", DefaultValueFactory = _ => "-" };
        var title = new Option<string?>("--title") { Description = "The headline." };
        var date = new Option<string?>("--date") { Description = "The day of the article, YYYY-MM-DD." };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && DateOf(text) is null)
            {
                result.AddError($"\"{text}\" is no day: write it as YYYY-MM-DD");
            }
        });
        var command = new Command("import", "Turns a plain text in the OZD shape into an article file.") { file, target, title, date };
        command.SetAction(parsed => ImportArticle.Run(
            desk, parsed.GetValue(file)!, parsed.GetValue(target)!, parsed.GetValue(title), parsed.GetValue(date) is { } text ? DateOf(text) : null));
        return command;
    }

    private static TrimPlan? TrimOf(string? bleed, bool marks) =>
        bleed is null && !marks ? null : new TrimPlan(bleed is null ? 0 : TrimPlan.BleedOf(bleed)!.Value, marks);

    private static Command Catalog(Desk desk)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that editions have been built into." };
        var command = new Command("catalog", "Writes opds.xml, opds.json and index.html, which list the editions of a folder for reading apps and browsers.") { folder };
        command.SetAction(parsed => CatalogEditions.Run(desk, parsed.GetValue(folder)!));
        return command;
    }

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    internal static string[] LayoutsOf(string[]? words) =>
        [.. (words ?? []).SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    private static Formats? FormatsOf(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries) switch
    {
        ["pdf"] => new Formats(Pdf: true, Epub: false),
        ["epub"] => new Formats(Pdf: false, Epub: true),
        ["pdf", "epub"] or ["epub", "pdf"] => new Formats(Pdf: true, Epub: true),
        _ => null,
    };
}
