// Shows what becomes of the text as it is written, in any edition and as any school.
const pause = 700;

export function watchPreview(form) {
  const page = document.getElementById("preview");
  const button = document.getElementById("text-preview");
  let waiting;
  let latest = 0;

  button.addEventListener("click", event => {
    event.preventDefault();
    show();
  });
  for (const name of ["Edition", "School"])
    form.elements[name].addEventListener("change", show);
  show();
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, pause);
  };

  async function show() {
    const mine = ++latest;
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form) }).catch(() => null);
    if (!answer?.ok || answer.redirected || mine !== latest)
      return;
    const { scrollTop } = page;
    page.innerHTML = await answer.text();
    page.scrollTop = scrollTop;
  }
}
