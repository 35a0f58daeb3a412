namespace PolicyForge.Scriban;

/// <summary>Hands out one string for a name that is read again and again, in one template or in many.</summary>
internal static class NameTable
{
    private const int Slots = 512;
    private const int LongestName = 32;

    // A newer name takes the place of an older one in its slot. Threads may overwrite each other's names: a slot
    // always holds a whole string, and at worst a name is built once more.
    private static readonly string?[] Names = new string?[Slots];

    public static string Get(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
            return name.ToString();

        ref var slot = ref Names[SlotOf(name)];
        var known = slot;
        return known is not null && name.SequenceEqual(known) ? known : slot = name.ToString();
    }

    private static int SlotOf(ReadOnlySpan<char> name) =>
        ((name[0] * 31) + (name[name.Length / 2] * 17) + (name[^1] * 7) + name.Length) % Slots;
}
