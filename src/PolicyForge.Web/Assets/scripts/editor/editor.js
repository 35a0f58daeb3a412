import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { cursorDocEnd, cursorDocStart, cursorPageDown, cursorPageUp, history, historyKeymap, insertNewlineKeepIndent, selectAll, selectDocEnd, selectDocStart, selectPageDown, selectPageUp } from "@codemirror/commands";
import { colours } from "./colours.js";
import { marks, markMistakes } from "./marks.js";

const step = "   ";

const keys = [
  { key: "Enter", run: insertNewlineKeepIndent },
  { key: "Tab", run: indent, shift: outdent },
  { key: "Mod-a", run: selectAll },
  { key: "Mod-Home", run: cursorDocStart, shift: selectDocStart },
  { key: "Mod-End", run: cursorDocEnd, shift: selectDocEnd },
  { key: "PageUp", run: cursorPageUp, shift: selectPageUp },
  { key: "PageDown", run: cursorPageDown, shift: selectPageDown },
  ...historyKeymap,
];

// Puts an editor in the place of a textarea, which goes on holding the text for the form.
export function openEditor(textarea, changed) {
  const view = new EditorView({
    state: EditorState.create({
      doc: textarea.value,
      extensions: [
        EditorView.cspNonce.of(document.querySelector("script[nonce]").nonce),
        EditorView.contentAttributes.of({ "aria-label": textarea.labels[0].textContent, "aria-describedby": textarea.getAttribute("aria-describedby"), spellcheck: "true", lang: "en-GB", tabindex: "0" }),
        EditorView.lineWrapping,
        EditorView.updateListener.of(update => {
          if (update.docChanged) {
            textarea.value = update.state.doc.toString();
            changed();
          }
        }),
        lineNumbers(),
        marks,
        colours,
        history(),
        keymap.of(keys),
      ],
    }),
  });
  textarea.after(view.dom);
  textarea.hidden = true;
  textarea.labels[0].addEventListener("click", () => view.focus());
  return {
    text: () => textarea.value,
    replace: text => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    mark: mistakes => markMistakes(view, mistakes),
    goTo: (line, column) => goTo(view, line, column),
  };
}

function goTo(view, number, column = 1) {
  const line = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
  const position = Math.min(line.from + column - 1, line.to);
  view.dispatch({ selection: { anchor: position }, effects: EditorView.scrollIntoView(position, { y: "center" }) });
  view.focus();
}

function indent(view) {
  const { state } = view;
  if (state.selection.main.empty)
    view.dispatch(state.replaceSelection(step));
  else
    changeLines(view, line => ({ from: line.from, insert: step }));
  return true;
}

function outdent(view) {
  changeLines(view, line => {
    const spaces = /^ {0,3}/.exec(line.text)[0].length;
    return spaces > 0 ? { from: line.from, to: line.from + spaces } : null;
  });
  return true;
}

function changeLines(view, change) {
  const { doc, selection } = view.state;
  const changes = [];
  for (let line = doc.lineAt(selection.main.from); ; line = doc.line(line.number + 1)) {
    const made = change(line);
    if (made)
      changes.push(made);
    if (line.to >= selection.main.to || line.number === doc.lines)
      break;
  }

  view.dispatch({ changes });
}
