using System.Text.Json.Nodes;
using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>An invented nation: who there is in it. The same size gives the same organisations.</summary>
public sealed class Nation(NationSize size)
{
    private static readonly string[] s_colours = ["#1d70b8", "#00703c", "#4c2c92", "#b58840", "#912b88", "#28a197"];

    private readonly NationMap _map = new(size);

    /// <summary>Those who publish models beside the first council and the first trust.</summary>
    public static IReadOnlyList<OrganisationProfile> Vendors { get; } = [Of("Larkfold Policies", OrganisationKind.Publisher), Of("Tallowby Education", OrganisationKind.Publisher)];

    /// <summary>How large it is.</summary>
    public NationSize Size => size;

    /// <summary>Everybody's id, in no order.</summary>
    public IEnumerable<string> Ids =>
    [
        .. Vendors.Select(vendor => vendor.Id),
        .. Enumerable.Range(0, size.Councils).Select(CouncilId),
        .. Enumerable.Range(0, size.Trusts).Select(TrustId),
        .. Enumerable.Range(0, size.Schools).Select(SchoolId),
    ];

    /// <summary>A council.</summary>
    public static OrganisationProfile Council(int number) => Of(InventedNames.Council(number), OrganisationKind.Council) with
    {
        Facts = new JsonObject
        {
            ["lado"] = Contact(number, "Designated officer"),
            ["mash"] = Contact(number + 100, "Safeguarding hub"),
        },
    };

    /// <summary>A trust.</summary>
    public static OrganisationProfile Trust(int number) => Of(InventedNames.Trust(number), OrganisationKind.Trust) with
    {
        Terms = new JsonObject { ["governors"] = number % 3 == 0 ? "Academy Council" : "Local Governing Body" },
        Facts = new JsonObject { ["dpo"] = Contact(number + 7, "Data protection officer") },
    };

    /// <summary>A school.</summary>
    public OrganisationProfile School(int number) => Of(InventedNames.School(number, IsAcademy(number)), IsAcademy(number) ? OrganisationKind.Academy : OrganisationKind.Maintained) with
    {
        Urn = (900_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Trust = _map.TrustOf(number) is { } trust ? TrustId(trust) : null,
        LocalAuthority = CouncilId(_map.CouncilOf(number)),
        Terms = Terms(number),
        Facts = new JsonObject { ["dpo"] = Contact(number, "Data protection officer") },
        Brand = new JsonObject { ["colour"] = s_colours[number % s_colours.Length] },
        Style = new JsonObject { ["cover"] = number % 3 == 0, ["contents"] = number % 5 == 0 },
    };

    internal static string CouncilId(int number) => InventedNames.Id(InventedNames.Council(number));

    internal static string TrustId(int number) => InventedNames.Id(InventedNames.Trust(number));

    internal string SchoolId(int number) => InventedNames.Id(InventedNames.School(number, IsAcademy(number)));

    internal int? TrustOf(int school) => _map.TrustOf(school);

    internal int CouncilOf(int school) => _map.CouncilOf(school);

    private bool IsAcademy(int school) => _map.TrustOf(school) is not null;

    private static JsonObject Terms(int school) => (school % 4) switch
    {
        0 => new JsonObject { ["staff"] = "colleagues" },
        1 => new JsonObject { ["pupils"] = "children" },
        _ => [],
    };

    // Ofcom keeps these numbers for drama, so they ring nowhere.
    private static JsonObject Contact(int number, string role) => new()
    {
        ["name"] = InventedNames.Person(number),
        ["role"] = role,
        ["phone"] = $"01632 960{number % 1000:000}",
        ["email"] = $"office{number}@example.org",
    };

    private static OrganisationProfile Of(string name, OrganisationKind kind) => new(InventedNames.Id(name), name, kind, null, null, null, [], [], [], [], 90, 1);
}
