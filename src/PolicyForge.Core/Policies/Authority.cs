namespace PolicyForge.Core.Policies;

/// <summary>An Act or a booklet of guidance that policies cite.</summary>
/// <param name="Key">By which bodies cite it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Act, regulations, statutory guidance, guidance or standard.</param>
/// <param name="Publisher">Who issued it.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="CiteEdition">Whether a citation names the edition.</param>
/// <param name="Editions">Its editions, earliest first.</param>
public sealed record Authority(string Key, string Title, string Kind, string? Publisher, Uri? Url, bool CiteEdition, IReadOnlyList<AuthorityEdition> Editions)
{
    /// <summary>The edition in force on a day: the last that had begun or, before all, the first.</summary>
    public AuthorityEdition? On(DateOnly day) => Editions.LastOrDefault(edition => edition.From <= day) ?? (Editions.Count > 0 ? Editions[0] : null);
}

/// <summary>One edition of an authority.</summary>
public sealed record AuthorityEdition(string Edition, DateOnly From);
