namespace PolicyForge.Core.Record.Seeding;

/// <summary>Names of places, schools, trusts and people that do not exist. The same number always has the same name.</summary>
internal static class InventedNames
{
    private static readonly string[] s_first =
    [
        "Quill", "Brackle", "Thrum", "Wether", "Plover", "Skerrin", "Dunnock", "Tansy", "Merlin", "Hornbeam", "Fennel", "Siskin", "Otter", "Pebble", "Larch", "Sorrel",
        "Bramble", "Cinder", "Drift", "Ember", "Farrow", "Garland", "Heron", "Inkle", "Juniper", "Kestrel", "Linnet", "Mallow", "Nettle", "Osier", "Pippin", "Quern",
        "Rowan", "Saffron", "Teasel", "Umber", "Vetch", "Whinchat", "Yarrow", "Zephyr", "Alder", "Bracken", "Clover", "Damson", "Elder", "Finch", "Gorse", "Hazel",
        "Ivy", "Jackdaw", "Kittle", "Lichen", "Medlar", "Nuthatch", "Oriole", "Plum", "Quince", "Rush", "Spindle", "Thistle", "Upland", "Violet", "Willow", "Wren",
    ];

    private static readonly string[] s_second =
    [
        "mereby", "thwick", "combeford", "dalewick", "stowby", "fordley", "holmeby", "garthwick", "wellby", "bridgeby", "fieldby", "grovewick", "heathby", "hurstley", "moorby", "ridgewick",
        "shawby", "tonwick", "valeby", "woodwick", "beckby", "bourneley", "cliffwick", "cotby", "croftley", "denewick", "endby", "fellwick", "gateby", "gillwick", "hamley", "headby",
        "hillwick", "hopeby", "keldley", "landwick", "leaby", "lockley", "marshwick", "millby", "nessley", "parkwick", "poolby", "rillwick", "sandby", "springley", "steadwick", "streamby",
    ];

    private static readonly string[] s_maintained =
    [
        "Primary School", "Infant School", "Junior School", "Community School", "High School", "First School", "Nursery School", "Middle School", "Secondary School", "Village School",
    ];

    private static readonly string[] s_academies =
    [
        "Primary Academy", "Academy", "Junior Academy", "Community Academy", "High Academy", "First Academy", "Infant Academy", "Middle Academy", "Secondary Academy", "Village Academy",
    ];

    private static readonly string[] s_adjectives =
    [
        "Copper", "Silver", "Amber", "Golden", "Russet", "Scarlet", "Emerald", "Cobalt", "Ivory", "Crimson", "Indigo", "Violet", "Coral", "Jade", "Slate", "Pearl", "Sable", "Azure", "Ochre", "Auburn",
        "Woven", "Gentle", "Steady", "Mossy", "Speckled", "Dappled", "Tawny", "Velvet", "Frosted", "Shared", "Patient", "Merry", "Hopeful", "Kindly", "Willing", "Brisk", "Clear", "True", "Bold", "Quiet",
    ];

    private static readonly string[] s_nouns =
    [
        "Lantern", "Anchor", "Compass", "Harbour", "Meadow", "Orchard", "Bridge", "Beacon", "Kite", "Sail", "Acorn", "Ladder", "Window", "Garden", "Spring", "River", "Bell", "Candle", "Feather", "Thread",
        "Loom", "Quarry", "Hearth", "Mill", "Path", "Stile", "Gate", "Tower", "Field", "Forest", "Island", "Valley", "Summit", "Shore", "Brook", "Sparrow", "Dawn", "Hedgerow", "Key", "Wheel",
    ];

    private static readonly string[] s_given = ["Ada", "Omar", "Priya", "Tom", "Zoë", "Lena", "Kofi", "Mei", "Ruth", "Sam", "Ines", "Yusuf", "Nia", "Piotr", "Grace", "Idris"];
    private static readonly string[] s_family = ["Adeyemi", "Bell", "Castell", "Dossa", "Ellery", "Farrant", "Goode", "Hussain", "Ibbot", "Jarrow", "Kaur", "Lovatt", "Marsh", "Nair", "O'Neill", "Pryce"];

    public static string Council(int number) => $"{s_first[number % s_first.Length]}{((string[])["shire", "dale", "mark"])[number / s_first.Length % 3]} Council";

    public static string Trust(int number) => $"{s_adjectives[number % s_adjectives.Length]} {s_nouns[(number + number / s_adjectives.Length) % s_nouns.Length]} Trust";

    public static string School(int number, bool academy)
    {
        var places = s_first.Length * s_second.Length;
        var place = number % places;
        // A place that comes round again has a school of another kind.
        var kind = (place + number / places) % s_maintained.Length;
        return $"{s_first[place % s_first.Length]}{s_second[place / s_first.Length]} {(academy ? s_academies : s_maintained)[kind]}";
    }

    public static string Person(int number) => $"{s_given[number % s_given.Length]} {s_family[number / s_given.Length % s_family.Length]}";

    /// <summary>The id of a name.</summary>
    public static string Id(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
