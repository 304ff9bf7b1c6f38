"use strict";

// A new password is typed once where it can be looked at. Without this script it is typed twice, because nobody
// sees what is typed.
(() => {
  for (const again of document.querySelectorAll("input[name=again][type=password]")) {
    const form = again.form;
    const field = form.elements.password;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "second small" });

    function show(isShown) {
      field.type = isShown ? "text" : "password";
      button.textContent = isShown ? "パスワードを隠す" : "パスワードを表示";
    }

    again.closest(".field").remove();
    button.setAttribute("aria-controls", field.id);
    button.addEventListener("click", () => show(field.type === "password"));
    // What is sent as a text a browser offers to the next one who types here.
    form.addEventListener("submit", () => show(false), true);
    show(false);
    field.after(button);
  }
})();
