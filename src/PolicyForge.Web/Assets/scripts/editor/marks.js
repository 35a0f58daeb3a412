// Marks mistakes where they are: a sign beside the line, a wave below the words. They move with the text.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";

const setMistakes = StateEffect.define();

class Sign extends GutterMarker {
  constructor(severity, message) {
    super();
    this.severity = severity;
    this.message = message;
  }

  eq(other) {
    return other.severity === this.severity && other.message === this.message;
  }

  toDOM() {
    const sign = document.createElement("span");
    sign.className = `pf-sign pf-sign--${this.severity}`;
    sign.textContent = this.severity === "error" ? "×" : "!";
    sign.title = this.message;
    return sign;
  }
}

const field = StateField.define({
  create: () => ({ signs: RangeSet.empty, waves: Decoration.none }),
  update(value, transaction) {
    const set = transaction.effects.find(effect => effect.is(setMistakes));
    if (set)
      return place(transaction.state.doc, set.value);
    return transaction.docChanged ? { signs: value.signs.map(transaction.changes), waves: value.waves.map(transaction.changes) } : value;
  },
  provide: self => EditorView.decorations.from(self, value => value.waves),
});

export const marks = [field, gutter({ class: "pf-signs", markers: view => view.state.field(field).signs, initialSpacer: () => new Sign("error", "") })];

export function markMistakes(view, mistakes) {
  view.dispatch({ effects: setMistakes.of(mistakes) });
}

function place(doc, mistakes) {
  const signs = [];
  const waves = [];
  for (const { line: number, column, severity, message } of mistakes.filter(mistake => mistake.line <= doc.lines)) {
    const line = doc.line(number);
    const from = Math.min(line.from + Math.max(column - 1, 0), line.to);
    const word = /^(?:\{\{[^}]*\}\}|\S+|.)/.exec(line.text.slice(from - line.from));
    signs.push(new Sign(severity, message).range(line.from));
    if (word)
      waves.push(Decoration.mark({ class: `pf-wave pf-wave--${severity}`, attributes: { title: message } }).range(from, from + word[0].length));
  }

  return { signs: RangeSet.of(signs, true), waves: Decoration.set(waves, true) };
}
