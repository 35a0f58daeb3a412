// Has what was saved checked, lists what was found, and marks it in the text.
export function watchCheck(form, editor) {
  const list = document.getElementById("check");
  let latest = 0;

  list.addEventListener("click", event => {
    const item = event.target.closest("a")?.closest("[data-line]");
    if (item?.dataset.line) {
      event.preventDefault();
      editor.goTo(Number(item.dataset.line), Number(item.dataset.column));
    }
  });

  async function check() {
    const mine = ++latest;
    const text = editor.text();
    const answer = await fetch(form.dataset.check, { headers: { "X-Requested-With": "editor" } }).catch(() => null);
    if (!answer?.ok || answer.redirected || mine !== latest)
      return;
    list.innerHTML = await answer.text();
    if (text === editor.text())
      editor.mark(mistakes());
  }

  function mistakes() {
    return [...list.querySelectorAll("[data-line]")].filter(item => item.dataset.line).map(item => ({
      line: Number(item.dataset.line),
      column: Number(item.dataset.column),
      severity: item.dataset.severity,
      message: item.querySelector(".pf-check__message").textContent,
    }));
  }

  check();
  return check;
}
