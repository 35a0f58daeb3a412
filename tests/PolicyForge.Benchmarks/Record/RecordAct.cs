namespace PolicyForge.Benchmarks.Record;

/// <summary>Something that people do again and again, on one school or adoption after the other.</summary>
/// <param name="What">What it is.</param>
/// <param name="Goal">The milliseconds that one in twenty may take at most.</param>
/// <param name="Run">Does it for the one of that number; each number once.</param>
internal sealed record RecordAct(string What, double Goal, Func<int, Task> Run)
{
    private const double Usual = 50;
    private const double Adopting = 150;
    private const string LargestPage = "limit=200";

    /// <summary>In this order: what is adopted was started before.</summary>
    public static IReadOnlyList<RecordAct> Of(Workplace place, RecordClient client) =>
    [
        new("a school's list", Usual, number => client.GetAsync(place.SchoolAt(number), $"adoptions?{LargestPage}")),
        new("a trust's matrix, 30 academies", Usual, _ => client.GetAsync(place.Trust, $"reviews?below=true&{LargestPage}")),
        new("a council's reviews", Usual, _ => client.GetAsync(place.Council, $"reviews?below=true&{LargestPage}")),
        new("start an adoption", Usual, number => place.Work[number].StartAsync(client)),
        new("save an answer", Usual, number => place.Work[number].AnswerAsync(client)),
        new("page of questions", Usual, number => place.Work[number].OpenAsync(client, work => $"{work.InHand}/answers/{work.Question}")),
        new("adopt", Adopting, number => place.Work[number].AdoptAsync(client)),
        new("download", Usual, number => place.Work[number].DownloadAsync(client)),
        new("page of a policy", Usual, number => place.Work[number].OpenAsync(client, work => $"policies/{work.Policy}")),
        new("page of its words", Usual, number => place.Work[number].OpenAsync(client, work => $"{work.InHand}/read")),
        new("page of a school's tasks", Usual, number => client.OpenAsync(place.SchoolAt(number), "tasks")),
        new("page of a school's policies", Usual, number => client.OpenAsync(place.SchoolAt(number), "policies")),
        new("page of a trust's academies", Usual, _ => client.OpenAsync(place.Trust, "academies")),
        new("page of a trust's answers for all", Usual, _ => client.OpenAsync(place.Trust, "for-all")),
        new("page of a council's reviews", Usual, _ => client.OpenAsync(place.Council, "reviews")),
    ];
}
