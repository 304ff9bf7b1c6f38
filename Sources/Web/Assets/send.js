"use strict";

// Sends forms so that a node that is stopped or does not answer takes nothing away: the page with what was
// typed stays until the node has answered. Nothing is kept in the browser; without this script the
// browser sends the forms itself, and the node keeps what it got.
(() => {
  // Browsers that tell which button was pressed have all the rest.
  if (!window.SubmitEvent) return;
  const slowSeconds = 4;
  const longestSeconds = 30;
  const waits = "サーバーの返事を待っています。";
  const stays = "入力した内容はこの画面に残っています。";
  // For style sheets and tests: a form is under way.
  const mark = document.documentElement.dataset;
  let isAsking = false;
  let isLeaving = false;
  let timers = [];

  // Says something beside the form's buttons.
  function say(form, words) {
    let line = form.querySelector(".sending");
    if (!line) {
      line = Object.assign(document.createElement("p"), { className: "sending" });
      line.setAttribute("role", "status");
      form.append(line);
    }
    line.textContent = words;
    line.scrollIntoView({ block: "nearest" });
  }

  // Unless something else begins meanwhile.
  const later = (seconds, act) => timers.push(setTimeout(act, seconds * 1000));

  function stopTimers() {
    timers.forEach(clearTimeout);
    timers = [];
  }

  // Whether somebody typed or chose what the page did not hold when it came.
  function isTyped(form) {
    return [...form.elements].some((field) => {
      if (field.matches("textarea, input:not([type]), input[type=text]")) return field.value !== field.defaultValue;
      if (field.matches("input[type=checkbox], input[type=radio]")) return field.checked !== field.defaultChecked;
      if (!field.matches("select")) return false;
      // Where the page names none, the first one is chosen.
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));
    });
  }

  // Whether something stands in any form but this one, and goes with the page.
  const hasOthers = (form) =>
    [...document.forms].some((other) => other !== form && other.method === "post" && isTyped(other));

  // Asks the node; a form with files is only announced.
  async function ask(form, submitter, signal) {
    if (form.enctype === "multipart/form-data") {
      await fetch("/assets/icon.svg", { cache: "no-store", signal });
      return { native: true };
    }
    // Older browsers do not take the button as FormData's second argument, and do not say so.
    const body = new URLSearchParams(new FormData(form));
    if (submitter?.name) body.append(submitter.name, submitter.value);
    const headers = { Accept: "application/json" };
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body, headers, signal });
    if (!(answer.headers.get("Content-Type") ?? "").startsWith("application/json")) {
      return { said: `送れませんでした（${answer.status}）。` };
    }
    return answer.json();
  }

  // Away from this page. What stands in its other forms is asked about. The page that comes may hang like any
  // answer; where it is only read, this one is then good for another try.
  function go(form, act, isRead, seconds = longestSeconds) {
    isLeaving = !hasOthers(form);
    later(slowSeconds, () => {
      isAsking = !isRead;
      say(form, isRead ? `${waits}進まないときは、もう一度押してください。` : waits);
    });
    later(isLeaving ? seconds : 1, begin);
    act();
  }

  // To the page that comes. Where it is this one, a place on it is no reason for a browser to load it anew.
  function move(way, next) {
    const page = new URL(next, location.href);
    if (!page.hash || page.href.replace(page.hash, "") !== location.href.replace(location.hash, "")) {
      return location[way](next);
    }
    history.replaceState(null, "", page);
    location.reload();
  }

  // Where the answer is a file, the page stays.
  function sendPlainly(form, submitter, isFile) {
    const { name = "", value = "" } = submitter ?? {};
    const sent = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    form.append(sent);
    go(form, () => HTMLFormElement.prototype.submit.call(form), false, isFile ? 1 : longestSeconds);
    sent.remove();
  }

  async function send(form, submitter) {
    begin();
    isAsking = true;
    mark.sending = "yes";
    const request = new AbortController();
    later(slowSeconds, () => say(form, waits + stays));
    later(longestSeconds, () => request.abort());
    let words;
    try {
      const answer = await ask(form, submitter, request.signal);
      stopTimers();
      if (answer.native) return sendPlainly(form, submitter, answer.stays);
      if (typeof answer.next === "string") {
        // What was shared is no place to come back to.
        const way = submitter?.name === "confirmed" ? "replace" : "assign";
        return go(form, () => move(way, answer.next), true);
      }
      // The same person signed in anew: the page is good for once more.
      if (answer.fresh) for (const field of document.querySelectorAll("[name=token]")) field.value = answer.fresh;
      words = (answer.said ?? "送れませんでした。") + stays;
    } catch {
      words = `サーバーとつながりません。${stays}少し待ってから、もう一度押してください。`;
      // Whoever keeps pages in this browser keeps what was written, too (`carry.js`).
      const detail = { submitter, tell: (words) => say(form, words) };
      setTimeout(() => form.dispatchEvent(new CustomEvent("unsent", { detail })));
    }
    begin();
    say(form, words);
  }

  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method !== "post") return;
    event.preventDefault();
    if (isAsking) return;
    if (submitter?.name === "leave" && !form.elements.kept && !isTyped(form)) {
      stopTimers();
      return go(form, () => location.assign(submitter.value), true);
    }
    send(form, submitter);
  });

  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && hasOthers()) event.preventDefault();
  });

  // Also for a page that the browser had put aside.
  function begin() {
    stopTimers();
    isAsking = isLeaving = false;
    delete mark.sending;
    for (const line of document.querySelectorAll(".sending")) line.remove();
  }
  window.addEventListener("pageshow", begin);
})();
