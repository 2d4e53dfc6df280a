using System.Collections.Immutable;
using System.Text;

namespace OzdPrint.Typesetting;

/// <summary>
/// What is to be set instead of single characters of a text. Of two changes of one character the first holds, so the
/// order of the rules settles their quarrels; marks may still be put in beside it.
/// </summary>
internal sealed class CharacterEdits(string text)
{
    private string?[]? _set;
    private bool[]? _locked;

    /// <summary>The author's text.</summary>
    public string Text { get; } = text;

    /// <summary>Whether nothing is changed.</summary>
    public bool IsEmpty => _set is null;

    /// <summary>Forbids changes of a stretch of the text.</summary>
    public void Lock(Range range)
    {
        _locked ??= new bool[Text.Length];
        _locked.AsSpan(range).Fill(true);
    }

    /// <summary>Whether a character may not be changed.</summary>
    public bool IsLocked(int index) => _locked?[index] ?? false;

    /// <summary>The character set at a place: the new one if there is one and it is one.</summary>
    public char Shown(int index) => _set?[index] is { Length: 1 } set ? set[0] : Text[index];

    /// <summary>Whether the character at a place has been changed.</summary>
    public bool IsChanged(int index) => _set?[index] is not null;

    /// <summary>Sets something else instead of a character; an empty string drops it.</summary>
    public void Replace(int index, string with)
    {
        if (!IsLocked(index) && !IsChanged(index) && !Text.AsSpan(index, 1).SequenceEqual(with))
        {
            (_set ??= new string?[Text.Length])[index] = with;
        }
    }

    /// <summary>Puts something in behind a character.</summary>
    public void PutBehind(int index, char what)
    {
        if (!IsLocked(index))
        {
            (_set ??= new string?[Text.Length])[index] = (_set[index] ?? Text[index].ToString()) + what;
        }
    }

    /// <summary>Puts something in before a character.</summary>
    public void PutBefore(int index, char what)
    {
        if (!IsLocked(index))
        {
            (_set ??= new string?[Text.Length])[index] = what + (_set[index] ?? Text[index].ToString());
        }
    }

    /// <summary>The text with its changes.</summary>
    public RefinedText Apply(StyledText styled)
    {
        if (_set is null)
        {
            return new RefinedText(styled, []);
        }

        var runs = ImmutableArray.CreateBuilder<StyledRun>(styled.Runs.Length);
        var sources = ImmutableArray.CreateBuilder<int>(Text.Length + 8);
        var set = new StringBuilder();
        var offset = 0;
        foreach (var run in styled.Runs)
        {
            set.Clear();
            for (var end = offset + run.Text.Length; offset < end; offset++)
            {
                if (_set[offset] is not { } with)
                {
                    set.Append(Text[offset]);
                    sources.Add(offset);
                    continue;
                }

                // What is put in behind a character begins where the next one does.
                var own = Math.Max(0, with.IndexOf(Text[offset], StringComparison.Ordinal));
                set.Append(with);
                for (var i = 0; i < with.Length; i++)
                {
                    sources.Add(i <= own ? offset : offset + 1);
                }
            }

            runs.Add(run with { Text = set.ToString() });
        }

        sources.Add(Text.Length);
        return new RefinedText(new StyledText(runs.DrainToImmutable()), sources.DrainToImmutable());
    }
}
