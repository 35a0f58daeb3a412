// Colours for Scriban between braces and for Markdown round it. Meaning is in the signs; colours only help the eye.
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";

const lookBehind = 2000;

const markdown = [
  ["tag", /\{\{[\s\S]*?(?:\}\}|$(?![\s\S]))/y],
  ["attribute", /\{(?:[#.][\w-]+|edit=\w+)(?:[ ]+(?:[#.][\w-]+|edit=\w+))*\}/y],
  ["heading", /^#{1,6} [^\n{]*/my],
  ["marker", /^ *(?:[-*]|\d+[.)]|[a-z]+[.)])(?= )/my],
  ["fence", /^:::[^\n]*/my],
  ["strong", /\*\*[^*\n]+\*\*/y],
  ["link", /\[[^\]\n]*\]\([^)\n]*\)/y],
];

const scriban = [
  ["comment", /##[\s\S]*?##|#[^\n}]*/y],
  ["string", /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y],
  ["keyword", /\b(?:wrap|end|if|else|case|when|for|in|include|ref|cite|option|optional|note|func|ret|capture|with|while|break|continue|and|or|not|true|false|null)\b/y],
  ["number", /\b\d+(?:\.\d+)?\b/y],
  ["brace", /\{\{[-~]?|[-~]?\}\}/y],
];

const classes = new Map([...markdown, ...scriban].map(([name]) => [name, Decoration.mark({ class: `pf-tok-${name}` })]));

export const colours = ViewPlugin.fromClass(class {
  constructor(view) {
    this.decorations = colour(view);
  }

  update(update) {
    if (update.docChanged || update.viewportChanged)
      this.decorations = colour(update.view);
  }
}, { decorations: plugin => plugin.decorations });

function colour(view) {
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    // A tag may have begun above what is in view.
    const start = view.state.doc.lineAt(Math.max(0, from - lookBehind)).from;
    const text = view.state.sliceDoc(start, to);
    for (const token of tokens(text, markdown)) {
      add(token, start);
      if (token.name === "tag")
        tokens(text.slice(token.from, token.to), scriban).forEach(inner => add(inner, start + token.from));
    }

    function add(token, offset) {
      if (offset + token.to > from)
        builder.add(offset + token.from, offset + token.to, classes.get(token.name));
    }
  }

  return builder.finish();
}

function tokens(text, rules) {
  const found = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, rules);
    if (token)
      found.push(token);
    at = token ? token.to : at + 1;
  }

  return found;
}

function tokenAt(text, at, rules) {
  for (const [name, rule] of rules) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match && match[0].length > 0)
      return { name, from: at, to: at + match[0].length };
  }

  return null;
}
