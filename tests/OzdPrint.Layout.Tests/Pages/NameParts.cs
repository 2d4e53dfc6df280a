using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>What every element of a document's structure is to a reader: the letter that drawings show it with.</summary>
internal static class NameParts
{
    /// <summary>Titles of boxes, the department and the list: drawings print their words.</summary>
    public const char Words = 'X';

    /// <summary>An explained word, drawn with the number of its explainer.</summary>
    public const char Term = '*';

    /// <summary>The question of an explainer, drawn with its number.</summary>
    public const char Question = 'E';

    /// <summary>The letters by the numbers of the elements, and the numbers of explainers, from 1 in each article.</summary>
    public static (Dictionary<long, char> Letters, Dictionary<long, int> Numbers) Run(
        PrintedDocument document, PageLayout layout, IEnumerable<Article> articles)
    {
        var letters = new Dictionary<long, char>();
        var numbers = new Dictionary<long, int>();
        var wanted = layout.Article.SelectMany(band => band.Parts.Concat(band.Side).Concat(band.Above)).ToHashSet();
        var arts = ReadPages.Elements(document.Structure).Where(element => element.Type is StructureType.Art).Zip(articles)
            .ToDictionary(pair => pair.First.Id, pair => pair.Second);
        Name(document.Structure);
        return (letters, numbers);

        void Name(StructureElement element)
        {
            if (arts.TryGetValue(element.Id, out var article))
            {
                NameArticle(element, article);
                return;
            }

            letters[element.Id] = element.Type switch
            {
                StructureType.TOCI => 'o',
                // The heads of departments and the title of the list.
                StructureType.H1 => Words,
                _ => '?',
            };
            foreach (var child in element.Children)
            {
                if (element.Type is StructureType.TOCI)
                {
                    All(child, 'o');
                }
                else
                {
                    Name(child);
                }
            }
        }

        void NameArticle(StructureElement art, Article article)
        {
            // Paragraphs and sections tell nothing of themselves; their order does.
            var blocks = new Queue<char>(Blocks(article, wanted));
            var sections = new Queue<char>(Sections(article, wanted));
            var questions = article.Explainers.Select(explainer => explainer.Question).ToList();
            var isTitled = false;
            foreach (var child in art.Children)
            {
                switch (child.Type)
                {
                    case StructureType.Figure:
                        break;
                    case StructureType.Caption:
                        All(child, 'c');
                        break;
                    case StructureType.Sect or StructureType.Aside:
                        NameSection(child, sections.Dequeue());
                        break;
                    case StructureType.H1 or StructureType.H2 when !isTitled:
                        isTitled = true;
                        All(child, 'H');
                        break;
                    default:
                        All(child, blocks.Dequeue());
                        break;
                }
            }

            foreach (var reference in ReadPages.Elements(art).Where(element => element.Type is StructureType.Reference))
            {
                var link = document.Pages.SelectMany(page => page.Links).First(link => link.Element == reference.Id);
                letters[reference.Id] = Term;
                numbers[reference.Id] = questions.IndexOf(link.Description) + 1;
            }
        }

        void NameSection(StructureElement section, char letter)
        {
            foreach (var child in section.Children)
            {
                var isHeading = child.Type is StructureType.H1 or StructureType.H2 or StructureType.H3;
                // Commentaries have a label above their title.
                All(child, isHeading && child == section.Children.First(one => one.Type == child.Type) && letter is not 'm' ? Words : letter);
            }

            foreach (var (note, n) in section.Children.Where(child => child.Type is StructureType.Note).Select((note, n) => (note, n)))
            {
                All(note.Children[0], Question);
                foreach (var part in ReadPages.Elements(note.Children[0]))
                {
                    numbers[part.Id] = n + 1;
                }
            }
        }

        void All(StructureElement element, char letter)
        {
            foreach (var one in ReadPages.Elements(element))
            {
                letters[one.Id] = letter;
            }
        }
    }

    private static IEnumerable<char> Blocks(Article article, HashSet<ArticlePart> wanted)
    {
        var parts = new (ArticlePart Part, IEnumerable<char> Letters)[]
        {
            (ArticlePart.Kicker, article.Kicker is null ? [] : ['K']),
            (ArticlePart.Lead, article.Lead?.Blocks.Select(_ => 'L') ?? []),
            (ArticlePart.Byline, article.Byline is null ? [] : ['B']),
            (ArticlePart.Body, article.Body.Blocks.Select(block => block switch
            {
                Subhead => 'h',
                ListBlock => 'l',
                Quotation => 'q',
                _ => 't',
            })),
            (ArticlePart.Extras, article.Extras?.Blocks.Select(_ => 'x') ?? []),
            (ArticlePart.Disclaimer, article.Disclaimer?.Blocks.Select(_ => 'd') ?? []),
        };
        return parts.Where(part => wanted.Contains(part.Part)).SelectMany(part => part.Letters);
    }

    private static IEnumerable<char> Sections(Article article, HashSet<ArticlePart> wanted)
    {
        var parts = new (ArticlePart Part, bool IsThere, char Letter)[]
        {
            (ArticlePart.Background, article.Background is not null, 'g'),
            (ArticlePart.Explainers, !article.Explainers.IsEmpty, 'e'),
            (ArticlePart.Infobox, article.Infobox is not null, 'i'),
            (ArticlePart.Tasks, !article.Tasks.IsEmpty, 'z'),
            (ArticlePart.Commentary, article.Commentary is not null, 'm'),
            (ArticlePart.Analysis, !article.Analysis.IsEmpty, 'a'),
        };
        return parts.Where(part => part.IsThere && wanted.Contains(part.Part)).Select(part => part.Letter);
    }
}
