"use strict";

// The list of a check on a Help Day: 「全員に聞いた」 without a way to the node, and the words that belong to the
// answers 難しい and 除外, below the list. Nothing is sent here; without this script the form does the same
// with one page more.
(() => {
  const form = document.querySelector("form.checks");
  if (!form) return;
  const people = [...form.querySelectorAll(".person")];
  const line = form.querySelector("[data-line=standing]");
  const chosen = (person) => person.querySelector("[type=radio]:checked")?.value ?? "";

  // Which words are asked for, and of how many people nothing is chosen yet.
  function show() {
    for (const person of people) {
      const answer = chosen(person);
      const more = document.getElementById(person.id.replace("person", "more"));
      more.className = ["hard", "exempt"].includes(answer) ? `more ${answer}` : "more";
    }
    form.querySelector(".mores").classList.toggle("open", form.querySelector(".more.hard, .more.exempt") !== null);
    const open = people.filter((person) => chosen(person) === "").length;
    line.textContent = open ? `まだ選んでいない人: ${open}人` : "全員の答えが選ばれています。";
  }

  form.addEventListener("change", show);
  form.querySelector("button[name=all]").addEventListener("click", (event) => {
    event.preventDefault();
    const open = people.filter((person) => person.matches(".open") && chosen(person) === "");
    for (const person of open) {
      person.querySelector("[value=can_leave]").checked = true;
      person.classList.add("set");
    }
    show();
    line.textContent = open.length ? `${open.length}人を定時にしました。まだ保存していません。` : "未記入の人はいません。";
  });
  // What the browser filled in again on the way back.
  window.addEventListener("pageshow", show);
  show();
})();

// The evening: what others recorded is shown without asking for the page again, every twenty seconds while it
// is seen. Words change in their places, and nothing that somebody has marked.
(() => {
  const news = document.querySelector("p[data-watch]");
  if (!news || !window.fetch) return;
  const seconds = 20;

  async function renew() {
    if (document.hidden) return;
    try {
      const answer = await fetch(news.dataset.watch, { redirect: "manual", cache: "no-store" });
      if (!answer.ok) return;
      const { lines } = await answer.json();
      for (const line of document.querySelectorAll("[data-line]")) {
        const words = lines[line.dataset.line];
        if (words !== undefined && line.textContent !== words) line.textContent = words;
      }
      const now = new Date().toLocaleTimeString("ja-JP", { timeZone: "Asia/Tokyo", timeStyle: "short" });
      news.textContent = `ほかの人の記録も、ここに出ます（${now} に確かめました）。`;
    } catch {
      // It is asked again; the page says when an answer came last.
    }
  }
  renew();
  setInterval(renew, seconds * 1000);
  document.addEventListener("visibilitychange", renew);
})();
