// A live part that is replaced gives the focus back to the control that had it.
export function keepFocus() {
  let focused = null;
  document.addEventListener("htmx:before:swap", () => {
    focused = document.activeElement?.id || null;
  });
  document.addEventListener("htmx:after:swap", () => {
    const control = focused && document.activeElement === document.body ? document.getElementById(focused) : null;
    control?.focus({ preventScroll: true });
  });
}
