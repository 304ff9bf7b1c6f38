"use strict";

// A text area that knows of the others. While somebody types, it asks the node for what was published
// meanwhile (the request waits there for news), merges that under the caret, and says in words what it did
// and who else is at the same text. Nothing is saved here: what was typed leaves with the form, and without
// this script the form does the same with one merge at the end; how it leaves is another script's matter.
(() => {
  const area = document.querySelector("textarea[data-watch]");
  if (!area || !window.fetch || !window.AbortController) return;
  const form = area.form;
  const line = (name) => document.querySelector(`[data-line="${name}"]`);
  const waitSeconds = 25;
  const moveSeconds = 3;
  const retrySecondsMax = 30;

  // What the typed text grew from: a version, and its text, which an answer moves along together.
  let base = area.dataset.base ?? area.defaultValue;
  let version = form.elements.base.value;
  // An answer that came while the input method composes; only the newest counts, it has the whole text.
  let held = null;
  let isComposing = false;
  let hasTyped = false;
  let placeSent = null;
  let failures = 0;
  let request = null;
  let isFollowing = false;
  const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

  /** Says something in a line, if it is not said already; perhaps with a link to the node's door. */
  function say(name, words, link, rest = "") {
    if (line(name).textContent === words + (link ?? "") + rest) return;
    line(name).textContent = words;
    if (!link) return;
    const door = Object.assign(document.createElement("a"), { href: "/", target: "_blank", textContent: link });
    line(name).append(door, rest);
  }
  const pause = (seconds) => new Promise((resume) => setTimeout(resume, seconds * 1000));
  /** As the page's own text has it: no control characters but tabs and ends of lines. */
  const plain = (text) => text.replace(/[\0-\x08\x0b-\x1f\x7f]/g, "\ufffd");
  const scalars = (text) => Array.from(text).length;

  /** Where the caret stands in the base, in scalars; nothing where nobody has begun to write. */
  function place() {
    if (document.activeElement !== area) return null;
    const at = Merging.moved(area.selectionStart, Merging.difference(area.value, base), false);
    return scalars(base.slice(0, at));
  }

  /** The line of the typed text in which somebody else is. */
  function lineOf(at) {
    const inBase = Array.from(base).slice(0, at).join("").length;
    const here = Merging.moved(inBase, Merging.difference(base, area.value), false);
    return area.value.slice(0, here).split("\n").length;
  }

  function address(seconds) {
    const address = new URL(area.dataset.watch, location.href);
    const fields = { page, version: held ? held.version : version, wait: seconds };
    placeSent = place();
    if (placeSent !== null) fields.at = placeSent;
    if (hasTyped) fields.typed = 1;
    hasTyped = false;
    for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value);
    return address;
  }

  // Following the node.

  function ask(seconds, signal) {
    return fetch(address(seconds), { signal, redirect: "manual", cache: "no-store" });
  }

  async function follow() {
    if (isFollowing) return;
    isFollowing = true;
    let isFirst = true;
    while (!document.hidden) {
      request = new AbortController();
      try {
        const answer = await ask(isFirst ? 0 : waitSeconds, request.signal);
        if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
          say("line", "ログアウトしました。入力した文はこの画面に残っています。別のタブで", "ログイン", "してから、続けてください。");
          say("others", "");
          break;
        }
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        const news = await answer.json();
        failures = 0;
        isFirst = false;
        say("line", news.later ? "いまは、ほかの人の変更を受け取れません。入力した文はこの画面に残っています。" : "");
        if (news.later) {
          isFirst = true;
          await pause(news.later * (1 + Math.random()));
          continue;
        }
        hear(news);
      } catch (error) {
        if (error.name === "AbortError") continue;
        failures += 1;
        isFirst = true;
        say("line", "サーバーとつながりません。入力した文はこの画面に残っています。つながりしだい続けます。");
        say("others", "");
        await pause(Math.min(2 ** failures, retrySecondsMax) * (0.5 + Math.random() / 2));
      }
    }
    isFollowing = false;
  }

  function hear(news) {
    say("others", (news.others ?? []).map(words).join(""));
    if (typeof news.text !== "string" || typeof news.version !== "string") return;
    const names = held ? held.cities : [];
    held = { ...news, cities: [...names, ...news.cities.filter((name) => !names.includes(name))] };
    if (isComposing) say("merged", "変更が届いています。かな漢字変換を終えると取り込みます。");
    else take();
  }

  function words(other) {
    const at = Number.isInteger(other.at) ? `直しています（${lineOf(other.at)}行目あたり）` : "開いています";
    return `${other.who}が、いま同じ文を${at}。`;
  }

  // Merging.

  function take() {
    if (!held) return;
    const news = held;
    held = null;
    const remote = plain(news.text);
    const merged = Merging.merge(base, area.value, remote);
    write(merged.edits);
    base = remote;
    // What is not in it somebody typed here; the script that sends forms asks.
    area.defaultValue = base;
    version = news.version;
    form.elements.base.value = version;
    say("merged", merged.places ? report(merged, news.cities) : "");
  }

  function report({ text, places, both }, cities) {
    const time = new Date().toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit" });
    const whose = cities.length ? cities.join("と") : "ほかの人";
    const taken = `${time} ${whose}の変更を取り込みました（${places}か所）。`;
    if (both === null) return taken;
    const number = text.slice(0, both).split("\n").length;
    return `${taken}${number}行目あたりは同じところを直していたので、どちらの言葉も残しました。続けて読めるか確かめてください。`;
  }

  /** Changes only what differs, so that caret, selection and what is in sight stand still. */
  function write(edits) {
    if (edits.length === 0) return;
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area;
    const isRange = selectionStart < selectionEnd;
    const end = Merging.moved(selectionEnd, edits, false);
    const start = isRange ? Math.min(Merging.moved(selectionStart, edits, true), end) : end;
    let grown = 0;
    for (const edit of [...edits].reverse()) {
      const before = area.scrollHeight;
      area.setRangeText(edit.text, edit.start, edit.end, "preserve");
      if (edit.start < selectionStart) grown += area.scrollHeight - before;
    }
    if (area.selectionStart !== start || area.selectionEnd !== end) {
      area.setSelectionRange(start, end, selectionDirection);
    }
    area.scrollTop = scrollTop + (scrollTop > 0 ? grown : 0);
  }

  area.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  area.addEventListener("compositionend", () => {
    isComposing = false;
    // The browser still has to write what was composed; another composition may begin at once.
    setTimeout(() => !isComposing && take(), 0);
  });
  area.addEventListener("input", (event) => {
    if (!event.isComposing && event.isTrusted) hasTyped = true;
  });

  // Others see in which line somebody is; asked anew when that changes, not with each key.
  let timer = null;
  const move = () => {
    timer ??= setTimeout(() => {
      timer = null;
      if (!isComposing && !failures && request && place() !== placeSent) request.abort();
    }, moveSeconds * 1000);
  };
  document.addEventListener("selectionchange", move);
  area.addEventListener("input", move);
  area.addEventListener("focus", move);

  // Pages in the background ask for nothing: browsers have few lines to one server.
  const leave = () => {
    request?.abort();
    const last = address(0);
    last.searchParams.set("leave", 1);
    fetch(last, { keepalive: true, redirect: "manual", cache: "no-store" }).catch(() => {});
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : follow()));
  window.addEventListener("focus", () => follow());
  window.addEventListener("pageshow", () => follow());
})();
