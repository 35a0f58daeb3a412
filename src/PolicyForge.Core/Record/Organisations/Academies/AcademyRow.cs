namespace PolicyForge.Core.Record.Organisations.Academies;

/// <summary>An academy as a line of a file tells of it.</summary>
internal sealed record AcademyRow(int Line, string? Id, string Name, string Urn, string LocalAuthority)
{
    /// <summary>Its id when nobody has that yet.</summary>
    public string Wanted => Id ?? AcademyId.Of(Name);

    /// <summary>Its id when somebody has.</summary>
    public string Distinct => $"{Wanted}-{Urn}";
}
