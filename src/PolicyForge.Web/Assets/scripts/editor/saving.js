// Saves by itself. What could not be saved waits in this tab, and is brought back when the page is opened again.
const pause = 5000;

export function watchSaving(form, editor, saved) {
  const state = document.getElementById("text-state");
  const alert = document.getElementById("text-alert");
  const kept = `draft:${location.pathname}`;
  let known = editor.text();
  let waiting;
  let stopped = false;
  let running = null;

  bringBack();
  form.addEventListener("submit", event => {
    if (event.submitter?.id === "text-save" && !stopped && !document.querySelector(".pf-conflict")) {
      event.preventDefault();
      save();
    }
  });
  document.querySelector("[data-forget]")?.addEventListener("click", () => sessionStorage.removeItem(kept));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && editor.text() !== known && save());
  return changed;

  function changed() {
    sessionStorage.setItem(kept, JSON.stringify({ revision: form.elements.Revision.value, text: editor.text() }));
    state.textContent = "Not saved yet";
    clearTimeout(waiting);
    waiting = setTimeout(save, pause);
  }

  // A second text on top of a conflict would hide the first one.
  async function save() {
    clearTimeout(waiting);
    if (stopped || document.querySelector(".pf-conflict"))
      return;
    if (running)
      return running.then(save);
    running = send();
    await running;
    running = null;
  }

  async function send() {
    const text = editor.text();
    const answer = await fetch(form.dataset.save, { method: "POST", body: new FormData(form) }).catch(() => null);
    if (!answer)
      return later("There is no connection. Your text is kept in this tab and saved when it is back.");
    if (answer.redirected || answer.status === 400 || answer.status === 401)
      return stop("You were signed out. Your text is kept. Press Save to sign in again and save it.");
    if (answer.status === 409)
      return stop((await answer.json()).message);
    if (answer.status === 422)
      return stop((await answer.json()).message);
    if (!answer.ok)
      return later("The text could not be saved just now. It is kept in this tab and tried again.");
    form.elements.Revision.value = (await answer.json()).revision;
    known = text;
    alert.textContent = "";
    if (text === editor.text())
      sessionStorage.removeItem(kept);
    state.textContent = `Saved at ${new Date().toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit" })}`;
    saved();
  }

  function later(message) {
    alert.textContent = message;
    waiting = setTimeout(save, pause * 2);
  }

  // From here on the form itself is sent, which leads to signing in or to both texts.
  function stop(message) {
    stopped = true;
    alert.textContent = message;
    state.textContent = "Not saved";
  }

  function bringBack() {
    const backup = JSON.parse(sessionStorage.getItem(kept) ?? "null");
    if (!backup || backup.text === known || document.querySelector(".pf-conflict"))
      return;
    form.elements.Revision.value = backup.revision;
    editor.replace(backup.text);
    alert.textContent = "What you had written and not saved is back.";
  }
}
