// A live part that is replaced gives the focus back to the control that had it, and to every field what was typed in it
// meanwhile: the answer of the server holds what stood there when it was asked.
export function keepFocus() {
  let focused = null;
  let typed = new Map();
  document.addEventListener("htmx:before:swap", () => {
    focused = document.activeElement?.id || null;
    typed = new Map(fields().map((field) => [keyOf(field), [field.value, field.checked]]));
  });
  document.addEventListener("htmx:after:swap", () => {
    for (const field of fields())
      if (typed.has(keyOf(field)))
        [field.value, field.checked] = typed.get(keyOf(field));
    const control = focused && document.activeElement === document.body ? document.getElementById(focused) : null;
    control?.focus({ preventScroll: true });
  });
}

// Hidden fields are the server's, and no script may set a file.
function fields() {
  return [...document.querySelectorAll("input, textarea, select")].filter((field) => field.name && field.type !== "hidden" && field.type !== "file");
}

// The fields of a group share a name and differ by value; its choice is what is kept.
function keyOf(field) {
  return field.type === "radio" || field.type === "checkbox" ? `${field.name} ${field.value}` : field.name;
}
