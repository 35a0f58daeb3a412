// The page on which the text of a draft is written: a textarea that becomes an editor, saves by itself and shows what becomes of it.
import { openEditor } from "./editor/editor.js";
import { watchCheck } from "./editor/check.js";
import { watchPreview } from "./editor/preview.js";
import { watchSaving } from "./editor/saving.js";

const form = document.getElementById("text-form");
if (form) {
  const listeners = [];
  const editor = openEditor(form.elements.Body, () => listeners.forEach(listener => listener()));
  const check = watchCheck(form, editor);
  const saving = watchSaving(form, editor, check);
  const preview = watchPreview(form);
  listeners.push(saving, preview);
  if (form.dataset.line)
    editor.goTo(Number(form.dataset.line));
}
