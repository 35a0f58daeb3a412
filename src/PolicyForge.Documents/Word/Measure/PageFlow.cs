using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Measure;

/// <summary>Pours measured text onto pages.</summary>
internal sealed class PageFlow(Typeface face)
{
    /// <summary>A paragraph of so many lines does not break, because two must stand on either page.</summary>
    public const int Short = 3;

    private double _left = Page.TextHeightPoints;
    private double _space;

    /// <summary>The page that is being filled, from 1.</summary>
    public int Number { get; private set; } = 1;

    public void Break()
    {
        if (_left < Page.TextHeightPoints)
            NextPage();
    }

    /// <summary>Whether a heading and what follows it, in points, fit into what is left of the page.</summary>
    public bool Fits(TypeScale heading, double followed) =>
        _left >= Math.Max(_space, heading.Before) + heading.LineHeight(face) + heading.After + followed;

    /// <summary>Adds a paragraph, of which two lines stay together at the end and the start of a page.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="type">Its type.</param>
    /// <param name="width">The width it has, in twentieths of a point.</param>
    /// <param name="followed">What must fit below it on the same page, in points.</param>
    /// <returns>The page it starts on.</returns>
    public int Paragraph(ReadOnlySpan<char> text, TypeScale type, int width, double followed = 0)
    {
        var (lines, lineHeight) = (type.Lines(text, face, width), type.LineHeight(face));
        Gap(type.Before);
        var together = followed > 0 || lines <= Short ? lines : 2;
        if (_left < together * lineHeight + followed)
            NextPage();

        var started = Number;
        while (lines > 0)
        {
            var fitting = Math.Clamp((int)(_left / lineHeight), 1, lines);
            if (fitting < lines && lines - fitting < 2)
                fitting = Math.Max(1, lines - 2);
            lines -= fitting;
            Take(fitting * lineHeight);
            if (lines > 0)
                NextPage();
        }

        _space = type.After;
        return started;
    }

    /// <summary>Starts a page when what follows must stay together, fits on a page, but not on what is left of this one.</summary>
    public void Keep(double height)
    {
        if (_left < _space + height && height <= Page.TextHeightPoints)
            NextPage();
    }

    /// <summary>Adds something that never breaks, such as a row.</summary>
    public void Box(double height)
    {
        Gap(0);
        if (_left < height)
            NextPage();
        Take(height);
    }

    /// <summary>Adds space below what was added last, which is lost at the end of a page.</summary>
    public void Space(double height) => _space = height;

    /// <summary>Space above, which is lost at the top of a page; of the spaces of two paragraphs the larger counts.</summary>
    private void Gap(double before)
    {
        if (_left < Page.TextHeightPoints)
            Take(Math.Max(_space, before));
        _space = 0;
    }

    private void Take(double height) => _left = Math.Max(0, _left - height);

    private void NextPage()
    {
        Number++;
        _left = Page.TextHeightPoints;
        _space = 0;
    }
}
