"use strict";

// What somebody takes along to a place without a network: pages that the node marks as shared by cities, and what
// was written in their forms and not sent. All of it is sealed in this browser under a key that the node gives to
// whoever is signed in; the key goes with the session, what waits to be sent stays. Without this script everything
// works as long as there is a network.
(() => {
  const main = document.querySelector("main");
  if (!main || !window.indexedDB || !window.crypto?.subtle) return;
  // The list of what lies here, as the node answers with it; and the same page out of this browser, without a network.
  const isList = main.dataset.shell === "list";
  const isOffline = main.dataset.shell === "kept";
  const layout = 1;
  const pagesMax = 300;
  const saveMilliseconds = 250;
  const technical = ["token", "submission", "writer", "kept", "draft", "stood"];
  const owner = document.querySelector("input[name=writer]")?.value ?? null;
  const query = new URLSearchParams(location.search);
  const line = (name) => document.querySelector(`[data-line="${name}"]`);
  const seconds = () => Math.floor(Date.now() / 1000);

  // MARK: The browser's store.

  let store = null;

  function openStore() {
    store ??= new Promise((resolve, reject) => {
      const request = indexedDB.open("tasukeai", layout);
      request.onupgradeneeded = () => {
        const made = request.result;
        const add = (name, options) => made.objectStoreNames.contains(name) || made.createObjectStore(name, options);
        add("keys", { keyPath: "owner" });
        add("pages", { keyPath: "path" });
        add("drafts", { keyPath: "id" });
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
    return store;
  }

  /** One act on one of the stores; done when the browser has written it. */
  async function act(name, mode, work) {
    const change = (await openStore()).transaction(name, mode, { durability: "strict" });
    return new Promise((resolve, reject) => {
      const request = work(change.objectStore(name));
      change.oncomplete = () => resolve(request?.result);
      change.onabort = change.onerror = () => reject(change.error);
    });
  }
  const all = (name) => act(name, "readonly", (held) => held.getAll());
  const put = (name, value) => act(name, "readwrite", (held) => held.put(value));
  const drop = (name, key) => act(name, "readwrite", (held) => held.delete(key));
  const clear = (name) => act(name, "readwrite", (held) => held.clear());

  // MARK: The key.

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

  async function seal({ key }, value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    return { iv, box: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain) };
  }

  async function unseal({ key }, { iv, box }) {
    try {
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, box)));
    } catch {
      return null;
    }
  }

  async function leave() {
    await clear("keys");
    await clear("pages");
  }

  /** The key of whoever is signed in; without a network that of the session that began last, until it ends. */
  async function findKey() {
    const held = (await all("keys")).find((one) => one.until > seconds());
    if (isOffline) return held ?? null;
    if (held && held.owner === owner) return held;
    await leave();
    if (!owner) return null;
    const answer = await fetch("/carry/key", { cache: "no-store", redirect: "manual" });
    if (!answer.ok) return null;
    const { key: secret, until } = await answer.json();
    const key = await crypto.subtle.importKey("raw", bytes(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
    const found = { owner, key, until };
    await put("keys", found);
    return found;
  }

  // MARK: Pages.

  /** Asks for a page as it may be kept; whether there is one. */
  async function keep(key, path) {
    const answer = await fetch(`${path}?carry=1`, { cache: "no-store", redirect: "manual" });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const content = page.querySelector("main[data-keep]");
    if (!content) return false;
    const title = titleOf(content, path);
    const sealed = await seal(key, { title, html: content.innerHTML });
    await put("pages", { path, owner: key.owner, seconds: seconds(), ...sealed });
    return true;
  }

  async function bound() {
    const pages = (await all("pages")).sort((left, right) => right.seconds - left.seconds);
    for (const page of pages.slice(pagesMax)) await drop("pages", page.path);
  }

  const clock = (moment) =>
    new Date(moment * 1000).toLocaleString("ja-JP", {
      timeZone: "Asia/Tokyo", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit",
    });

  /** What a page is about: the meeting before 「議事録を書く」. */
  function titleOf(page, otherwise) {
    const above = [...page.querySelectorAll(".crumbs a")].slice(1).map((link) => link.textContent.trim());
    return [...above, page.querySelector("h1")?.textContent.trim() ?? otherwise].join(" ＞ ");
  }

  function element(name, text, options = {}) {
    return Object.assign(document.createElement(name), { textContent: text, ...options });
  }

  function say(words, look = "notice") {
    const place = line("carry") ?? main.insertBefore(element("div", "", { className: "noprint" }), main.firstChild);
    place.dataset.line = "carry";
    place.setAttribute("role", "status");
    place.replaceChildren(...(words ? [element("p", words, { className: look })] : []));
    return place;
  }

  /** The page of this address from what is kept, in the empty one; whether there is one. */
  async function show(key) {
    const held = await act("pages", "readonly", (pages) => pages.get(location.pathname));
    const page = held && held.owner === key.owner ? await unseal(key, held) : null;
    if (!page) return false;
    const content = new DOMParser().parseFromString(page.html, "text/html").body;
    main.replaceChildren(...[...content.childNodes].map((node) => document.importNode(node, true)));
    document.title = page.title;
    const place = say(`サーバーとつながりません。この端末に置いた ${clock(held.seconds)} の内容です。`, "notice warn");
    place.append(element("p", "書いたものはこの端末に置き、つながってから送ります。"));
    place.lastChild.append(" ", element("a", "送っていないもの", { href: "/carry" }));
    return true;
  }

  async function listPages(key) {
    const items = [];
    for (const held of (await all("pages")).sort((left, right) => right.seconds - left.seconds)) {
      const page = held.owner === key.owner ? await unseal(key, held) : null;
      if (!page) continue;
      const item = element("li", "");
      item.append(element("a", page.title, { href: held.path }), ` ${clock(held.seconds)}`);
      items.push(item);
    }
    if (!items.length) return;
    const list = element("ul", "");
    list.append(...items);
    line("pages").replaceChildren(list);
  }

  // MARK: What was written and not sent.

  const isOurs = (name) => !technical.includes(name);
  const actionOf = (form) => new URL(form.getAttribute("action"), location.href).pathname;

  function typed(form, submitter) {
    const pairs = [...new FormData(form)].filter(([name, value]) => isOurs(name) && typeof value === "string");
    if (submitter?.name && isOurs(submitter.name)) pairs.push([submitter.name, submitter.value]);
    return pairs;
  }

  /** Whether something stands in a form that the page did not bring: somebody may have typed before this script ran. */
  function isTyped(form) {
    return [...form.elements].some((field) => {
      if (["checkbox", "radio"].includes(field.type)) return field.checked !== field.defaultChecked;
      if (field.matches("select")) {
        const begun = [...field.options].findIndex((option) => option.defaultSelected);
        return field.selectedIndex !== Math.max(0, begun);
      }
      return field.matches("textarea, input:not([type]), input[type=text]") && field.value !== field.defaultValue;
    });
  }

  const freshID = () => {
    const random = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
    return btoa(random).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };

  async function ownDrafts(key) {
    const drafts = [];
    for (const held of await all("drafts")) {
      const draft = held.owner === key.owner ? await unseal(key, held) : null;
      if (draft) drafts.push({ ...draft, id: held.id, mark: held.mark, seconds: held.seconds });
    }
    return drafts.sort((left, right) => right.seconds - left.seconds);
  }

  /** Writes over what this page knows, and over nothing else; whether that still stood there. */
  async function replace(draft, known) {
    const change = (await openStore()).transaction("drafts", "readwrite", { durability: "strict" });
    const held = change.objectStore("drafts");
    let isDone = true;
    return new Promise((resolve, reject) => {
      held.get(draft.id).onsuccess = ({ target }) => {
        if ((target.result?.mark ?? null) === known) held.put(draft);
        else isDone = false;
      };
      change.oncomplete = () => resolve(isDone);
      change.onabort = change.onerror = () => reject(change.error);
    });
  }

  const formsOf = (action) => [...document.querySelectorAll("main form[method=post]")].filter((form) => actionOf(form) === action);

  /** Keeps what stands in a form while somebody writes in it. */
  function watch(key, form, draft) {
    const action = actionOf(form);
    const nth = formsOf(action).indexOf(form);
    let id = draft?.id ?? null;
    let known = draft?.mark ?? null;
    let timer = null;
    let last = Promise.resolve();
    name();

    /** The form carries the mark of what stands in it, so that the node shares it once; what is written after has
        another one, and is not dropped with it. */
    function name() {
      for (const field of form.querySelectorAll("input[name=draft]")) field.remove();
      if (known) form.append(element("input", "", { type: "hidden", name: "draft", value: known }));
    }

    async function write(kept) {
      const sealed = { owner: key.owner, seconds: seconds(), mark: freshID(), ...(await seal(key, kept)) };
      // Another window may write in the same form: each keeps what was written in it.
      if (!id || !(await replace({ id, ...sealed }, known))) {
        id = freshID();
        await replace({ id, ...sealed }, null);
      }
      known = sealed.mark;
      name();
    }

    function save(submitter) {
      clearTimeout(timer);
      timer = null;
      const pairs = typed(form, submitter);
      if (!id && !submitter && !isTyped(form)) return last;
      const title = titleOf(document, "");
      const kept = { action, nth, pairs, title, from: location.pathname };
      // One after the other, so that the newest is the last.
      last = last.catch(() => {}).then(() => write(kept));
      return last;
    }

    // A field may stand outside its form.
    document.addEventListener("input", ({ target }) => {
      if (target.form !== form) return;
      clearTimeout(timer);
      timer = setTimeout(() => save().catch(lost), saveMilliseconds);
    });
    document.addEventListener("change", ({ target }) => target.form === form && save().catch(lost));
    document.addEventListener("visibilitychange", () => document.hidden && timer && save().catch(lost));
    window.addEventListener("pagehide", () => timer && save().catch(lost));
    if (!draft && isTyped(form)) save().catch(lost);
    return save;
  }

  function lost() {
    say("この端末に置けませんでした。書いた文をコピーして、別の場所に取っておいてください。", "notice error");
  }

  /** Puts what was written into the form again; what has no field there goes along unseen. */
  function fill(form, pairs) {
    const named = new Map();
    for (const [name, value] of pairs) named.set(name, [...(named.get(name) ?? []), value]);
    for (const field of form.elements) {
      if (!field.name || !isOurs(field.name) || !named.has(field.name)) continue;
      const values = named.get(field.name);
      if (["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value);
      else if (!["submit", "button", "file"].includes(field.type)) field.value = values[0];
      field.closest("details")?.setAttribute("open", "");
    }
    for (const [name, values] of named) {
      if (form.elements.namedItem(name)) continue;
      for (const value of values) form.append(element("input", "", { type: "hidden", name, value }));
    }
  }

  async function watchForms(key) {
    const drafts = await ownDrafts(key);
    for (const form of document.querySelectorAll("main form[method=post]")) {
      const action = actionOf(form);
      const draft = drafts.find((one) => one.action === action && one.nth === formsOf(action).indexOf(form));
      if (isOffline) {
        if (draft) fill(form, draft.pairs);
        const save = watch(key, form, draft);
        form.addEventListener("submit", (event) => {
          event.preventDefault();
          if (event.submitter?.name === "leave") history.back();
          else save(event.submitter).then(() => wait(key), lost);
        });
        continue;
      }
      // A page from the node has what others wrote since; sending merges it. It goes on with a draft only where it
      // shows all of it.
      const named = drafts.find((one) => one.mark === form.querySelector("input[name=draft]")?.value);
      const isSame = named && JSON.stringify(typed(form)) === JSON.stringify(named.pairs);
      const save = watch(key, form, isSame ? named : null);
      if (draft && !isSame) offer();
      form.addEventListener("unsent", ({ detail: { submitter, tell } }) => {
        save(submitter).then(() => tell("サーバーとつながらないので、この端末に置きました。つながってから「送っていないもの」で送れます。"), lost);
      });
    }
  }

  /** What was written waits; the list says so. */
  async function wait(key) {
    await askToStay();
    if (!(await stays())) await saveAll(key);
    location.assign("/carry?new=yes");
  }

  function offer() {
    const place = say("この画面に書いて、まだ送っていないものが、この端末にあります。", "notice warn");
    place.lastChild.append(" ", element("a", "送っていないもの", { href: "/carry" }));
  }

  // MARK: Whether the browser will keep it.

  const askToStay = async () => (await navigator.storage?.persist?.()) ?? false;
  const stays = async () => (await navigator.storage?.persisted?.()) ?? false;

  /** What a person wrote, without what the form says of its page. */
  const written = (draft) => draft.pairs.filter(([name, value]) => value && !/^(base|s:|seen)/.test(name));

  function text(draft) {
    const parts = written(draft).map(([name, value]) => `[${name}]\n${value}\n`);
    return [draft.title, clock(draft.seconds), draft.from, "", ...parts].join("\n");
  }

  function download(words, name) {
    const address = URL.createObjectURL(new Blob([words], { type: "text/plain;charset=utf-8" }));
    element("a", "", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** Where the browser may drop what it keeps, each draft is a file as well. */
  async function saveAll(key) {
    const drafts = await ownDrafts(key);
    if (drafts.length) download(drafts.map(text).join("\n\n"), "tasukeai-drafts.txt");
  }

  // MARK: The list.

  async function listDrafts(key) {
    let drafts = await ownDrafts(key);
    let interrupted = [];
    if (owner && drafts.length) {
      const marks = drafts.map((draft) => draft.mark).join(",");
      const answer = await fetch(`/carry/sent?draft=${marks}`, { cache: "no-store", redirect: "manual" }).catch(() => null);
      if (answer?.ok) {
        const news = await answer.json();
        interrupted = news.interrupted;
        for (const draft of drafts) if (news.done.includes(draft.mark)) await drop("drafts", draft.id);
        drafts = drafts.filter((draft) => !news.done.includes(draft.mark));
      }
    }
    const place = line("drafts");
    if (!place || !drafts.length) return drafts.length;
    place.replaceChildren(...drafts.map((draft) => card(key, draft, interrupted.includes(draft.mark))));
    return drafts.length;
  }

  function card(key, draft, isInterrupted) {
    const one = element("article", "", { className: "card" });
    const longest = written(draft).map(([, value]) => value).sort((left, right) => right.length - left.length)[0] ?? "";
    one.append(
      element("h3", draft.title),
      element("p", clock(draft.seconds), { className: "muted" }),
      element("p", longest.slice(0, 200), { className: "text" }),
    );
    if (isInterrupted) {
      one.append(element("p", "送っている途中でサーバーが止まりました。届いているかを画面で確かめ、届いていなければ、もう一度送ってください。", { className: "notice warn" }));
    }
    const row = element("div", "", { className: "row" });
    const button = (words, work, look = "second") => {
      const made = element("button", words, { type: "button", className: look });
      made.addEventListener("click", work);
      row.append(made);
    };
    if (owner) button("確かめて送る", () => send(key, draft, isInterrupted), "");
    row.append(element("a", "続きを書く", { href: draft.from, className: "button second" }));
    button("ファイルに書き出す", () => download(text(draft), "tasukeai-draft.txt"));
    button("捨てる", async () => {
      if (!confirm("書いたものを捨てます。取り戻せません。捨てますか？")) return;
      await drop("drafts", draft.id);
      location.reload();
    });
    one.append(row);
    return one;
  }

  /** As its own form would be sent: kept by the node, looked at, screened, merged. It stays here until it is shared. */
  async function send(key, draft, isAnew) {
    let { mark } = draft;
    if (isAnew) {
      const { id, action, nth, pairs, title, from } = draft;
      mark = freshID();
      await put("drafts", { id, owner: key.owner, seconds: draft.seconds, mark, ...(await seal(key, { action, nth, pairs, title, from })) });
    }
    const form = Object.assign(element("form", ""), { method: "post", action: draft.action, hidden: true });
    const add = (name, value) => form.append(element("input", "", { type: "hidden", name, value }));
    for (const name of ["token", "submission", "writer"]) add(name, document.querySelector(`input[name=${name}]`)?.value ?? "");
    for (const [name, value] of draft.pairs) add(name, value);
    add("draft", mark);
    add("stood", draft.from);
    main.append(form);
    form.requestSubmit();
  }

  // MARK: Taking a meeting along.

  async function take(key, meeting) {
    say("会合と計画を、この端末に置いています。");
    const answer = await fetch(`/carry/meetings/${encodeURIComponent(meeting)}`, { cache: "no-store", redirect: "manual" });
    if (!answer.ok) return say("その会合は見つかりません。", "notice error");
    const { title, addresses } = await answer.json();
    let done = 0;
    for (const address of addresses) {
      if (await keep(key, address)) done += 1;
      say(`「${title}」を、この端末に置いています（${done} / ${addresses.length}）。`);
    }
    await bound();
    const isSafe = (await askToStay()) || (await stays());
    const until = clock(key.until);
    const place = say(`「${title}」の画面を ${done} 枚、この端末に置きました。${until} まで、つながらなくても読み書きできます。`, "notice good");
    if (done < addresses.length) place.append(element("p", `置けなかった画面が ${addresses.length - done} 枚あります。もう一度、会合の画面から試してください。`, { className: "notice warn" }));
    if (!isSafe) place.append(element("p", "このブラウザーは、場所が足りないときや閉じるときに、置いたものを消すことがあります。書いたものは、そのつどファイルにも書き出します。", { className: "notice warn" }));
  }

  // MARK: Beginning.

  async function forgetAll() {
    await leave();
    await caches.delete("tasukeai");
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  }

  /** The worker, and the empty page as this version and this language have it. */
  async function settle() {
    const worker = await navigator.serviceWorker.register("/worker.js");
    const form = document.querySelector("script[src*='/assets/carry.js']").src;
    if (localStorage.getItem("carry") === form) return;
    await navigator.serviceWorker.ready;
    worker.active?.postMessage("fill");
    localStorage.setItem("carry", form);
  }

  /** In the menu, where it is seen from every page. */
  function linkTo(count) {
    const menu = document.querySelector("ul.menu");
    if (!menu || !count) return;
    const item = element("li", "");
    item.append(element("a", `送っていないもの（${count}件）`, { href: "/carry" }));
    menu.append(item);
  }

  async function without() {
    if (!isList && !isOffline) return;
    if (!isOffline && owner) return;
    const waiting = (await all("drafts")).length;
    if (waiting) say("ログインが終わっています。この端末に、送っていないものがあります。書いた人がログインすると開けます。", "notice warn");
    else if (isOffline) say("サーバーとつながりません。つながったら、もう一度開いてください。", "notice warn");
  }

  async function beginOffline(key) {
    if (location.pathname !== "/carry" && (await show(key))) return watchForms(key);
    say(
      location.pathname === "/carry"
        ? "サーバーとつながりません。この端末に置いたものだけを使えます。"
        : "サーバーとつながりません。この画面は、この端末に置いてありません。",
      "notice warn",
    );
    if (query.get("new")) say("この端末に置きました。つながってから、この画面で送ってください。", "notice good");
    await listDrafts(key);
    return listPages(key);
  }

  /** A browser that was killed may have lost the mark that it takes pages along, and has what was written. Whoever
      stops by hand has nothing waiting. */
  async function restarts() {
    const form = document.querySelector("form[action='/carry/begin']");
    if (!form || !(await all("drafts")).some((draft) => draft.owner === owner)) return false;
    form.requestSubmit();
    return true;
  }

  async function begin() {
    // Where the node was told to keep nothing more, nothing stays but what waits.
    if (isList && !line("drafts")) return (await restarts()) || forgetAll();
    const key = await findKey();
    if (!key) return without();
    if (isOffline) return beginOffline(key);
    const isSettled = await settle().then(() => true, () => false);
    if (!isSettled && isList) {
      say("この端末には置けません。ブラウザーが、このサーバーの証明書を信頼していないためかもしれません。情報システム担当に確かめてください。", "notice error");
      return;
    }
    const count = await listDrafts(key);
    linkTo(count);
    if (isList) {
      // A browser that keeps nothing is emptied when somebody signs out: what waits would go with the rest.
      document.querySelector("form[action='/carry/end']")?.addEventListener("submit", (event) => {
        if (!count) return;
        event.preventDefault();
        say("送っていないものがあります。先に、送るか捨ててください。", "notice warn");
      });
      if (query.get("take")) await take(key, query.get("take"));
      return listPages(key);
    }
    // What is dropped there is dropped here.
    document.addEventListener("submit", async ({ target }) => {
      const mark = target.querySelector("input[name=draft]")?.value;
      if (!mark || !/^\/kept\/[^/]+\/drop$/.test(actionOf(target))) return;
      for (const draft of await all("drafts")) if (draft.mark === mark) await drop("drafts", draft.id);
    });
    if (main.dataset.keep !== "yes") return;
    await watchForms(key);
    if (await keep(key, location.pathname)) await bound();
  }

  begin().catch((error) => {
    if (error?.name === "VersionError") say("この端末に置いたものは、新しい版の画面で開けます。何も消していません。", "notice warn");
    else if (isList || isOffline) say("この端末に置いたものを開けませんでした。何も消していません。", "notice error");
  });
})();
