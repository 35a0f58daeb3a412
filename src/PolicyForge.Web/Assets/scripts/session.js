// Warns before a session ends for want of use, and keeps it when the person says so.
const warnBefore = 5 * 60_000;

export function watchSession() {
  const dialog = document.querySelector("[data-session-minutes]");
  if (!dialog)
    return;
  const lasts = Number(dialog.dataset.sessionMinutes) * 60_000;
  let warning = setTimeout(warn, Math.max(lasts - warnBefore, 0));
  let end;

  function warn() {
    dialog.showModal();
    end = setTimeout(() => location.assign(dialog.dataset.ended), Math.min(warnBefore, lasts));
  }

  dialog.addEventListener("close", async () => {
    clearTimeout(end);
    clearTimeout(warning);
    await fetch(dialog.dataset.keep, { headers: { "X-Requested-With": "session" } });
    warning = setTimeout(warn, lasts - warnBefore);
  });
}
