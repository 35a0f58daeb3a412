using System.Buffers;

namespace PolicyForge.Scriban;

/// <summary>Collects the text that a template prints, up to a limit; a text that is cut ends in three dots.</summary>
internal sealed class TextBuffer
{
    private const string Ellipsis = "...";

    private char[] characters = [];
    private int length;
    private bool isCut;

    public bool EndsInNewLine => length > 0 && characters[length - 1] == '\n';

    public void Append(ReadOnlySpan<char> text, int limit)
    {
        if (limit > 0 && length + text.Length > limit)
        {
            Cut(text, limit);
            return;
        }

        Reserve(text.Length);
        text.CopyTo(characters.AsSpan(length));
        length += text.Length;
    }

    /// <summary>Returns the text and gives the memory back.</summary>
    public string Take()
    {
        var text = length == 0 ? "" : new string(characters, 0, length);
        Release();
        return text;
    }

    private void Release()
    {
        if (characters.Length > 0)
            ArrayPool<char>.Shared.Return(characters);

        characters = [];
        length = 0;
        isCut = false;
    }

    private void Cut(ReadOnlySpan<char> text, int limit)
    {
        if (isCut)
            return;

        isCut = true;
        Append(text[..Math.Max(0, limit - length)], 0);
        Append(Ellipsis, 0);
    }

    private void Reserve(int extra)
    {
        var needed = length + extra;
        if (needed <= characters.Length)
            return;

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, Math.Max(1024, characters.Length * 2)));
        characters.AsSpan(0, length).CopyTo(larger);
        if (characters.Length > 0)
            ArrayPool<char>.Shared.Return(characters);

        characters = larger;
    }
}
