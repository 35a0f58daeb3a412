using System.Text.Json;

namespace PolicyForge.Scriban.Tests.Hostile;

/// <summary>Templates that use the whole language, to be damaged by <see cref="Mutator"/>.</summary>
internal static class SeedTemplates
{
    private static readonly string[] Own =
    [
        "Dear {{ person.name | string.upcase }}, you have {{ person.tasks.size }} tasks.",
        "{{ for task in person.tasks limit: 2 offset: 1 reversed }}{{ for.index }}: {{ task }}{{ else }}none{{ end }}",
        "{{ if person.age > 17 && person.name != null }}adult{{ else if person.age ?? 0 }}child{{ else }}?{{ end }}",
        "{{ case person.kind; when 'head', 'deputy'; 'leads'; when 1 || 2; 'n'; else; 'other'; end }}",
        "{{ func area(w, h = 2); ret w * h; end; area 3 4; area(5); area(h: 1, w: 9) }}",
        "{{ double(x) = x * 2; [1, 2, 3] | array.each @double | array.join '-' }}",
        "{{ x = {a: [1, 2, {b: 'c'}], 'd e': 1.5m}; x.a[2].b; x['d e'] += 1; x }}",
        "{{ $total = 0; for $i in 1..5; $total = $total + $i; end; $total }}",
        "{{ x = 0; while x < 5; x++; if x == 3; continue; end; x; if x > 3; break; end; end }}",
        "  {{~ capture note ~}}\n  Some {{ 'text' }}\n  {{~ end ~}}\n{{ note | string.strip }}",
        "{{ wrap box 'title' }}inside {{ person.name }}{{ end }}{{ func box; '[' + $0 + ':'; $$; ']'; end }}",
        "{{ include 'part' 1 name: 'x' }}{{ include_join ['part', 'part'] ', ' '(' ')' }}",
        "{{ with person; name = 'changed'; name; end; readonly person; import {z: 1}; z }}",
        "{{ $\"{person.name} is {person.age + 1} {$'{1}'}\" + `raw ``text``` }}",
        "{{ (1 + 2) * 3 - 4 / 5 // 2 % 7; 1 << 3; 256 >> 2; -1.5e3; 0xFF; 0b101; !true }}",
        "{{ person?.boss?.name ?? 'nobody'; person.tasks[-1]; person.tasks.empty?; {} == empty }}",
        "{{ date.parse '2026-09-01' | date.add_days 30 | date.to_string '%A %d %B %Y' }}",
        "{{ 'a,b,,c' | string.split ',' | array.reverse | array.concat [4] | array.uniq | array.sort }}",
        "{{ 'abc' | regex.replace '(b)' '<$1>' | html.escape | string.pad_left 20 | string.truncate 12 }}",
        "{{ person | object.to_json | object.from_json | object.keys | array.size }}",
        "{%{ {{ not code }} }%}{{ # comment }}{{ ## block\ncomment ## }}text",
        "{{ true ? 1 : 2; [[1], [2]] | array.map 'size'; 1..3; 3..<1; 'a' * 3; [1] * 2; ^[1] | area }}",
        "{{ do; ret 1; end; f = do(a, b...); ret a + b.size; end; f 1 2 3; @f; this.person; $0; $.name }}",
        "{{ for x in 1..3; for y in x..3; x * y; for.last ? '.' : ','; end; end }}",
        "{{ string.index_of text: 'abc' search: 'c' start_index: 1; math.format 3.14159 '0.00' 'en-GB' }}",
    ];

    /// <summary>Our own templates and, where they are at hand, the reference engine's.</summary>
    public static string[] All()
    {
        var seeds = new List<string>(Own);
        foreach (var file in CaseFiles())
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                seeds.Add(json.RootElement.GetProperty("template").GetString()!);
            }
        }

        return [.. seeds.Where(seed => seed.Length < 2000)];
    }

    private static string[] CaseFiles()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "PolicyForge.sln")))
            folder = folder.Parent;

        var cases = folder?.Parent is null ? null : System.IO.Path.Combine(folder.Parent.FullName, "shared", "scriban");
        return cases is not null && Directory.Exists(cases) ? Directory.GetFiles(cases, "*.jsonl") : [];
    }
}
