using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>What is to be reviewed, and why.</summary>
internal sealed class ReviewStore(Session session) : IReviewStore
{
    // The organisations come first and by themselves: named beside the adoptions too, they are joined by reading everybody's.
    private const string Chosen =
        """
        WITH chosen AS MATERIALIZED
        (
            SELECT
                o.organisation_id,
                o.name,
                o.due_soon_days
            FROM organisations o
            WHERE o.organisation_id = ANY(@Organisations)
        )
        """;

    private const string AllInForce = "JOIN adoptions a ON a.organisation_id = o.organisation_id AND a.status = 'adopted'";

    private const string StateOf =
        """
        CASE
            WHEN a.review_due IS NULL THEN 'None'
            WHEN a.review_due < @On THEN 'Overdue'
            WHEN a.review_due <= @On + o.due_soon_days THEN 'DueSoon'
            ELSE 'Later'
        END
        """;

    // The edition of each authority that holds on the day.
    private const string Editions =
        """
        editions AS
        (
            SELECT
                jsonb_object_agg(a.authority_key, e.edition) AS by_key,
                array_agg(a.authority_key) AS keys
            FROM authorities a
            CROSS JOIN LATERAL
            (
                SELECT f.value ->> 'edition' AS edition
                FROM jsonb_array_elements(a.content -> 'editions') f
                WHERE (f.value ->> 'from')::date <= @On
                ORDER BY (f.value ->> 'from')::date DESC
                LIMIT 1
            ) e
        )
        """;

    // Which adoptions stand on a page: of thousands, only those are looked at closely.
    private static readonly string s_places =
        $"""
        places AS MATERIALIZED
        (
            SELECT
                a.organisation_id,
                a.policy_id,
                a.number
            FROM chosen o
            {AllInForce}
            WHERE (@State::text IS NULL OR {StateOf} = @State)
              AND {IsAfter("a")}
            {ByPlace("a")}
            LIMIT @Limit
        )
        """;

    private const string OnThePage =
        """
        JOIN places l ON l.organisation_id = o.organisation_id
        JOIN adoptions a ON a.organisation_id = l.organisation_id AND a.policy_id = l.policy_id AND a.number = l.number
        """;

    // All that people read of those on a page.
    private const string Items =
        """
        SELECT
            r.organisation_id,
            o.name AS organisation,
            r.policy_id,
            r.number,
            a.title,
            r.version,
            a.owner,
            a.review,
            r.review_due,
            r.state,
            a.publisher_id,
            r.model_version,
            r.newer_version,
            n.keys AS new_editions,
            n.titles AS new_edition_titles
        FROM page r
        JOIN organisations o ON o.organisation_id = r.organisation_id
        JOIN adoptions a ON a.organisation_id = r.organisation_id AND a.policy_id = r.policy_id AND a.number = r.number
        CROSS JOIN LATERAL
        (
            SELECT
                coalesce(array_agg(c.key ORDER BY c.key), '{}') AS keys,
                coalesce(array_agg(coalesce(t.content ->> 'title', c.key) ORDER BY c.key), '{}') AS titles
            FROM jsonb_each_text(a.frozen_cites) c
            LEFT JOIN authorities t ON t.authority_key = c.key
            WHERE r.cites_new_edition
              AND (SELECT e.by_key FROM editions e) ->> c.key <> c.value
        ) n
        """;

    /// <summary>
    /// The <c>reviews</c> of all policies in force of <c>@Organisations</c> on <c>@On</c>, with <c>chosen</c>, the organisations, to
    /// go on from.
    /// </summary>
    internal static string Every => $"{Chosen},\n{Reviews(AllInForce)}";

    private static string Reviews(string inForce) =>
        $$"""
        {{Editions}},
        reviews AS
        (
            SELECT
                a.organisation_id,
                a.policy_id,
                a.number,
                a.version,
                a.model_version,
                a.review_due,
                {{StateOf}} AS state,
                p.latest_version AS newer_version,
                -- Most cite nothing that is new, which is seen without taking the citations apart.
                NOT (SELECT e.by_key FROM editions e) @> a.frozen_cites
                AND
                (
                    a.frozen_cites - (SELECT e.keys FROM editions e) = '{}'
                    OR EXISTS
                    (
                        SELECT
                        FROM jsonb_each_text(a.frozen_cites) c
                        WHERE (SELECT e.by_key FROM editions e) ->> c.key <> c.value
                    )
                ) AS cites_new_edition
            FROM chosen o
            {{inForce}}
            LEFT JOIN policies p
                ON p.organisation_id = a.publisher_id
                AND p.policy_id = a.policy_id
                AND p.latest_version <> a.model_version
                AND NOT EXISTS
                (
                    SELECT
                    FROM version_decisions d
                    WHERE d.organisation_id = a.organisation_id
                      AND d.policy_id = a.policy_id
                      AND d.publisher_id = a.publisher_id
                      AND (d.version = p.latest_version OR (d.version = a.model_version AND d.decision = 'pinned'))
                )
        )
        """;

    public Task<IReadOnlyList<ReviewItem>> PageAsync(IReadOnlyCollection<string> organisations, DateOnly on, ReviewReason? reason, ReviewPlace? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<ReviewItem>(
            reason is ReviewReason.NewerModel or ReviewReason.NewEdition ? PageOfAll(reason) : s_pageByDay,
            new
            {
                Organisations = organisations.ToArray(),
                On = on,
                State = reason switch { null => null, ReviewReason.NoDate => "None", var known => known.ToString() },
                AfterDue = after?.Due,
                AfterOrganisation = after?.OrganisationId,
                AfterPolicy = after?.PolicyId,
                Limit = limit,
            });

    // The day alone says which adoptions are on the page, so the rest is worked out for those.
    private static readonly string s_pageByDay =
        $"""
        {Chosen},
        {s_places},
        {Reviews(OnThePage)},
        page AS (SELECT r.* FROM reviews r)
        {Items}
        {ByPlace("r")}
        """;

    private static string PageOfAll(ReviewReason? reason) =>
        $"""
        {Every},
        page AS
        (
            SELECT r.*
            FROM reviews r
            WHERE {Condition(reason)}
              AND {IsAfter("r")}
            {ByPlace("r")}
            LIMIT @Limit
        )
        {Items}
        {ByPlace("r")}
        """;

    public Task<ReviewItem?> OfPolicyAsync(string organisation, string policy, DateOnly on, CancellationToken cancellation) =>
        session.FindAsync<ReviewItem>(
            $"""
            {Every},
            page AS (SELECT r.* FROM reviews r WHERE r.policy_id = @Policy)
            {Items}
            """,
            new { Organisations = new[] { organisation }, Policy = policy, On = on });

    public async Task<ReviewCounts> CountAsync(IReadOnlyCollection<string> organisations, DateOnly on, CancellationToken cancellation) =>
        (await session.FindAsync<ReviewCounts>(
            $"""
            {Every}
            SELECT
                count(*)::integer AS in_force,
                (count(*) FILTER (WHERE {Condition(ReviewReason.Overdue)}))::integer AS overdue,
                (count(*) FILTER (WHERE {Condition(ReviewReason.DueSoon)}))::integer AS due_soon,
                (count(*) FILTER (WHERE {Condition(ReviewReason.NoDate)}))::integer AS no_date,
                (count(*) FILTER (WHERE {Condition(ReviewReason.NewerModel)}))::integer AS newer_model,
                (count(*) FILTER (WHERE {Condition(ReviewReason.NewEdition)}))::integer AS new_edition
            FROM reviews r
            """,
            new { Organisations = organisations.ToArray(), On = on }))!;

    private static string IsAfter(string table) =>
        $"(@AfterPolicy::text IS NULL OR (coalesce({table}.review_due, 'infinity'), {table}.organisation_id, {table}.policy_id) > (coalesce(@AfterDue::date, 'infinity'), @AfterOrganisation, @AfterPolicy))";

    private static string ByPlace(string table) => $"ORDER BY coalesce({table}.review_due, 'infinity'), {table}.organisation_id, {table}.policy_id";

    private static string Condition(ReviewReason? reason) => reason switch
    {
        ReviewReason.Overdue => "r.state = 'Overdue'",
        ReviewReason.DueSoon => "r.state = 'DueSoon'",
        ReviewReason.NoDate => "r.state = 'None'",
        ReviewReason.NewerModel => "r.newer_version IS NOT NULL",
        ReviewReason.NewEdition => "r.cites_new_edition",
        _ => "true",
    };
}
