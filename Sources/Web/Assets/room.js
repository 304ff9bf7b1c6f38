"use strict";

// The clock of a meeting: what time it is, which round is on, and how long it still goes. Without this script the
// times stand there as they were agreed.
(() => {
  const clock = document.querySelector("[data-clock]");
  if (!clock) return;
  const isToday = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Tokyo" }) === clock.dataset.clock;
  const minutes = (text) => {
    const [hour, minute] = (text ?? "").split(":").map(Number);
    return Number.isFinite(hour) && Number.isFinite(minute) ? hour * 60 + minute : null;
  };
  const two = (number) => String(number).padStart(2, "0");

  function show() {
    const time = new Date().toLocaleTimeString("ja-JP", { timeZone: "Asia/Tokyo", hour12: false });
    const [hour, minute, second] = time.split(":").map(Number);
    clock.textContent = `${hour}:${two(minute)}`;
    const now = (hour * 60 + minute) * 60 + second;
    for (const round of document.querySelectorAll(".round")) {
      const [begin, end] = [minutes(round.dataset.begin), minutes(round.dataset.end)];
      const isOn = isToday() && begin !== null && begin * 60 <= now && (end === null || now < end * 60);
      round.classList.toggle("now", isOn);
      if (isOn) round.setAttribute("aria-current", "time");
      else round.removeAttribute("aria-current");
      const left = end === null ? 0 : end * 60 - now;
      const long = `あと ${Math.floor(left / 3600)}時間${Math.floor(left / 60) % 60}分`;
      const short = `あと ${Math.floor(left / 60)}:${two(left % 60)}`;
      const words = isOn && end !== null ? (left < 3600 ? short : long) : "";
      round.querySelector("[data-line=left]").textContent = words;
    }
  }
  show();
  setInterval(show, 1000);
})();
