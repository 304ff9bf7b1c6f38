"use strict";

// Sends forms so that a node that is stopped or does not answer takes nothing away: the page with what was
// typed stays until the node has answered. Nothing is kept in the browser; without this script the
// browser sends the forms itself, and the node keeps what it got.
(() => {
  if (!window.fetch || !window.AbortController || !window.FormData) return;
  const slowSeconds = 4;
  const longestSeconds = 30;
  const stays = "入力した内容はこの画面に残っています。";
  const mark = document.documentElement.dataset;
  let isLeaving = false;

  /** Says something beside the form's buttons. */
  function say(form, words) {
    let line = form.querySelector(".sending");
    if (!line) {
      line = Object.assign(document.createElement("p"), { className: "sending" });
      line.setAttribute("role", "status");
      form.append(line);
    }
    line.textContent = words;
    if (words) line.scrollIntoView({ block: "nearest" });
  }

  /** Whether somebody typed what the page did not hold when it came. */
  function isTyped(form) {
    return [...form.elements].some(
      (field) => field.matches("textarea, input:not([type]), input[type=text]") && field.value !== field.defaultValue,
    );
  }

  /** Asks the node; a form with files is only announced. */
  async function ask(form, submitter, signal) {
    const headers = { Accept: "application/json" };
    if (form.enctype === "multipart/form-data") {
      await fetch("/assets/icon.svg", { cache: "no-store", signal });
      return { native: true };
    }
    const body = new URLSearchParams(new FormData(form, submitter));
    const address = form.getAttribute("action");
    const answer = await fetch(address, { method: "POST", body, headers, signal, cache: "no-store" });
    if (!(answer.headers.get("Content-Type") ?? "").startsWith("application/json")) {
      return { said: `送れませんでした（${answer.status}）。` };
    }
    return answer.json();
  }

  /** Where the answer is a file, the page stays. */
  function sendPlainly(form, submitter, stays) {
    isLeaving = true;
    setTimeout(begin, (stays ? 1 : longestSeconds) * 1000);
    if (submitter?.name) {
      const field = Object.assign(document.createElement("input"), { type: "hidden" });
      field.name = submitter.name;
      field.value = submitter.value;
      field.className = "sent";
      form.append(field);
    }
    HTMLFormElement.prototype.submit.call(form);
  }

  async function send(form, submitter) {
    mark.sending = "yes";
    say(form, "");
    const request = new AbortController();
    const slow = setTimeout(() => say(form, `サーバーの返事を待っています。${stays}`), slowSeconds * 1000);
    const end = setTimeout(() => request.abort(), longestSeconds * 1000);
    try {
      const answer = await ask(form, submitter, request.signal);
      if (answer.native) return sendPlainly(form, submitter, answer.stays);
      if (typeof answer.next === "string") {
        isLeaving = true;
        // What was shared is no place to come back to.
        return form.elements.confirmed ? location.replace(answer.next) : location.assign(answer.next);
      }
      say(form, `${answer.said ?? "送れませんでした。"}${stays}`);
    } catch {
      say(form, `サーバーとつながりません。${stays}少し待ってから、もう一度押してください。`);
    } finally {
      clearTimeout(slow);
      clearTimeout(end);
      if (!isLeaving) delete mark.sending;
    }
  }

  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method !== "post") return;
    event.preventDefault();
    if (mark.sending) return;
    if (submitter?.name === "leave" && !form.elements.kept && !isTyped(form)) {
      isLeaving = true;
      location.assign(submitter.value);
      return;
    }
    send(form, submitter);
  });

  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && [...document.forms].some((form) => form.method === "post" && isTyped(form))) {
      event.preventDefault();
    }
  });

  // Also for a page that the browser had put aside.
  function begin() {
    isLeaving = false;
    delete mark.sending;
    for (const line of document.querySelectorAll(".sending, input.sent")) line.remove();
  }
  window.addEventListener("pageshow", begin);
})();
