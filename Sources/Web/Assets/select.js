"use strict";

// Words that somebody selects in a text lead to a remark on them: a button beside the text fills in the form
// for comments, or opens that for advice. Without this script the words are copied into the form by hand.
(() => {
  const texts = document.querySelectorAll("[data-part]");
  const form = document.querySelector("[data-remark]");
  if (!texts.length || !form) return;
  const bar = document.createElement("p");
  bar.className = "selecting row noprint";
  let chosen = null;

  function button(words, act) {
    const one = Object.assign(document.createElement("button"), { type: "button", className: "small", textContent: words });
    // The press must not take the selection away before the click is there.
    one.addEventListener("pointerdown", (event) => event.preventDefault());
    one.addEventListener("click", () => chosen && act(chosen));
    bar.append(one);
  }

  button("この言葉にコメント", ({ part, words }) => {
    form.elements.field.value = part;
    form.elements.quote.value = words;
    form.closest("details").open = true;
    form.elements.text.focus();
  });
  if (form.dataset.remark) {
    button("この言葉に助言", ({ part, words }) => {
      const address = new URL(form.dataset.remark, location.href);
      address.searchParams.set("field", part);
      address.searchParams.set("quote", words);
      location.assign(address);
    });
  }

  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const words = selection.toString().trim();
    const text = [...texts].find((one) => one.contains(selection.anchorNode) && one.contains(selection.focusNode));
    // The browser's own text of a selection may join lines; only what stands there can be quoted.
    chosen = text && words && text.textContent.includes(words) ? { part: text.dataset.part, words } : null;
    if (chosen) text.after(bar);
    else if (!bar.contains(document.activeElement)) bar.remove();
  });
})();
