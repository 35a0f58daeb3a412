namespace PolicyForge.Web.Hosting;

/// <summary>Keeps the program from starting with settings that it would not understand: whoever starts it finds a slip, not whoever uses it.</summary>
internal static class SettingsCheck
{
    /// <exception cref="SettingsException">A setting is wrong. The message names each one, and says what to give.</exception>
    public static void RefuseWrongSettings(this IConfiguration settings)
    {
        var problems = KnownSettings.Sections.SelectMany(section => Wrong(settings.GetSection(section))).Concat(Missing(settings)).ToList();
        if (problems.Count > 0)
            throw new SettingsException(string.Join(Environment.NewLine, problems));
    }

    private static IEnumerable<string> Wrong(IConfigurationSection section) =>
        from given in section.GetChildren().SelectMany(Leaves)
        let problem = Problem(section.Key, given.Path, given.Value ?? "")
        where problem is not null
        select problem;

    // A value of what holds others is none of ours: shells call a mailbox MAIL, and some sources give a group an empty one.
    private static IEnumerable<IConfigurationSection> Leaves(IConfigurationSection section)
    {
        var inner = section.GetChildren().ToList();
        return inner.Count == 0 ? [section] : inner.SelectMany(Leaves);
    }

    private static string? Problem(string section, string path, string value)
    {
        if (KnownSettings.All.FirstOrDefault(setting => setting.Is(path)) is not { } known)
            return $"There is no setting {Shown(path)}. Below {section} there are {string.Join(", ", Below(section))}.";
        return known.Fits(value) ? null : $"{Shown(path)} is '{value}': give {known.Wanted}.";
    }

    private static IEnumerable<string> Missing(IConfiguration settings) =>
        from needed in KnownSettings.All
        where needed.IsNeeded
        from neighbours in Neighbours(settings, needed)
        where string.IsNullOrEmpty(neighbours[needed.LastPiece])
        select $"{Shown($"{neighbours.Path}:{needed.LastPiece}")} is missing: give {needed.Wanted}.";

    private static IEnumerable<IConfigurationSection> Neighbours(IConfiguration settings, KnownSetting needed) =>
        settings.GetSection(needed.Name[..needed.Name.IndexOf(":*", StringComparison.Ordinal)]).GetChildren();

    private static IEnumerable<string> Below(string section) =>
        KnownSettings.All.Where(setting => setting.Name.StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase)).Select(setting => Shown(setting.Name));

    // As an administrator writes it in the environment.
    private static string Shown(string path) => path.Replace(":", "__", StringComparison.Ordinal);
}
