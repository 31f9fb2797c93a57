// Forms and links of the page are sent in the background, and what is another on the new page is put in place.
// Everything works without this script, too; it keeps the focus, what is being typed, and what a screen reader hears.

const parser = new DOMParser();
const app = () => document.getElementById("app");
const byId = (id) => (id ? document.getElementById(id) : null);
let turn = Promise.resolve();

// one exchange after the other: an older page never takes the place of a newer one
const inTurn = (work) => (turn = turn.then(work).then(() => offline(false), () => offline(true)));

function offline(is) {
  byId("offline").hidden = !is;
}

async function exchange(url, options = {}) {
  const response = await fetch(url, options);
  const page = parser.parseFromString(await response.text(), "text/html");
  if (!page.getElementById("app")) throw new Error("no page");
  const address = new URL(response.url);
  if (options.method !== "POST" || response.redirected) {
    if (options.record !== false && address.href !== location.href) history.pushState(null, "", address.href);
  }
  put(page, { own: options.record !== false });
}

// what is on the page and stays is left alone, so that only what is new is read out
function put(page, { own }) {
  const before = { focus: document.activeElement, panel: byId("panel"), window: byId("window"), writing: writing() };
  const notice = byId("notice");
  const last = atEnd();
  const held = before.focus?.id;
  const near = before.focus?.closest?.("article")?.id;
  const back = byId("panel-close")?.dataset.return;
  document.title = page.title;
  const fresh = [];
  const room = document.querySelector(".log").id;
  merge(app(), page.getElementById("app"), own, fresh);
  const dialog = byId("window");
  if (dialog && dialog !== before.window) raise(dialog, before.window?.opener ?? held);
  if (!dialog && before.window) focus(byId(before.window.opener) ?? byId(near) ?? composer());
  else if (!dialog && own && byId("panel") && byId("panel") !== before.panel) open(byId("panel"));
  else if (!dialog && own && before.panel && !byId("panel")) focus(byId(back) ?? composer());
  else if (!dialog && own && writing() !== before.writing) focus(composer());
  else if (!dialog && !document.activeElement?.id && held !== undefined) focus(byId(held) ?? byId(near) ?? composer());
  const editor = byId("app").querySelector(".editor [data-sends]");
  if (own && editor && !before.focus?.closest?.(".editor")) focus(editor);
  if (document.querySelector(".log").id !== room) down();
  else if (fresh.length) {
    fresh.at(-1).scrollIntoView({ block: "nearest" });
    fresh[0].scrollIntoView({ block: "nearest" });
  } else if (last && byId("notice") !== notice) down(); // it takes or leaves room above
}

function merge(old, now, own, fresh) {
  for (const unfolded of old.querySelectorAll("details[open]")) {
    now.querySelector(`#${CSS.escape(unfolded.id)}`)?.setAttribute("open", "");
  }
  if (old.isEqualNode(now)) return;
  const kept = now.dataset.keep !== undefined && old.dataset.keep === now.dataset.keep;
  if (kept && (!own || old.matches(".panel"))) return;
  const draft = kept && old.querySelector("[data-sends]");
  if (draft) now.querySelector("[data-sends]").value = draft.value;
  if (!("list" in now.dataset) || !("list" in old.dataset)) return old.replaceWith(now);
  for (const { name, value } of [...now.attributes]) old.setAttribute(name, value);
  // what is gone goes first, that nothing which stays need be moved: moving ends its scrolling
  const stays = new Set([...now.children].map((child) => child.id));
  for (const child of [...old.children]) if (!stays.has(child.id)) child.remove();
  const there = new Map([...old.children].map((child) => [child.id, child]));
  let at = old.firstElementChild;
  for (const child of [...now.children]) {
    const same = there.get(child.id);
    if (!same) {
      old.insertBefore(child, at);
      fresh.push(...(child.matches("article") ? [child] : child.querySelectorAll("article")));
      continue;
    }
    if (same !== at) old.insertBefore(same, at);
    at = same.nextElementSibling;
    merge(same, child, own, fresh);
  }
}

// a modal: the browser keeps the focus inside and hides the rest from screen readers
function raise(dialog, opener) {
  dialog.opener = opener;
  dialog.removeAttribute("open");
  dialog.showModal();
  dialog.querySelector("[aria-invalid]")?.focus();
}

function open(panel) {
  byId("panel-title").focus();
  document.querySelector(".explained")?.scrollIntoView({ block: "nearest" });
  panel.querySelector(".marked")?.scrollIntoView({ block: "center" });
}

function focus(element) {
  element?.focus({ preventScroll: true });
  if (element?.matches("textarea")) element.setSelectionRange(element.value.length, element.value.length);
}

const down = () => document.querySelector(".log").scrollTo(0, 1e9);
const END = 60; // pixels below what is seen that are no scrolling back
function atEnd() {
  const log = document.querySelector(".log");
  return log.scrollHeight - log.clientHeight - log.scrollTop < END;
}

const writing = () => byId("composer").dataset.keep; // where what is typed would go
const composer = () => byId("composer-text");

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  const body = new URLSearchParams(new FormData(form, submitter));
  form.setAttribute("aria-busy", "true");
  inTurn(() => exchange(form.getAttribute("action"), { method: "POST", body })).finally(() =>
    form.removeAttribute("aria-busy"),
  );
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-live]");
  if (link && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    inTurn(() => exchange(link.href));
  }
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const told = copy.textContent;
    navigator.clipboard.writeText(byId(copy.dataset.copy).textContent).then(
      () => (copy.textContent = "Copied"),
      () => (copy.textContent = "Could not be copied"),
    );
    copy.addEventListener("blur", () => (copy.textContent = told), { once: true });
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches("[data-sends]")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
  if (event.key === "Escape") {
    const place = byId("window") ?? event.target.closest(".editor") ?? byId("panel") ?? byId("composer");
    const way = place?.querySelector("[data-escape]");
    if (way) {
      event.preventDefault(); // the browser would close the modal without telling the bot
      way.click();
    }
  }
});

window.addEventListener("popstate", () => inTurn(() => exchange(location.href, { record: false })));

const news = new EventSource("/news");
news.onmessage = ({ data }) => {
  inTurn(async () => {
    if (data !== app().dataset.version) await exchange(location.href, { record: false });
  });
};
news.onerror = () => offline(true);
news.onopen = () => offline(false);

if (byId("window")) raise(byId("window"));
else focus(composer());
down();
