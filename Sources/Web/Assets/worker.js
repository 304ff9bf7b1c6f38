"use strict";

// Stands between the browser and the node, for those who take pages along: what cannot be reached is shown from
// what the browser keeps. It opens nothing itself (`carry.js` does), and it keeps no page but the empty one in which
// kept ones are shown. Whoever leaves takes the key along, also where the node does not answer.
const shelf = "tasukeai";
const shell = "/carry/shell";
const patienceSeconds = 10;

async function fill() {
  const answer = await fetch(shell, { cache: "no-store" });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const page = await answer.clone().text();
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]);
  const cache = await caches.open(shelf);
  await cache.addAll(files);
  await cache.put(shell, answer);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (![shell, ...files].includes(pathname + search)) await cache.delete(request);
  }
}

/** A store of the browser's, as it is; none is made here. */
function opened() {
  return new Promise((resolve) => {
    const request = indexedDB.open("tasukeai");
    request.onupgradeneeded = () => request.transaction.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}

async function isKept(path) {
  const store = await opened();
  if (!store) return false;
  return new Promise((resolve) => {
    const request = store.transaction("pages").objectStore("pages").count(path);
    request.onsuccess = () => resolve(request.result > 0);
    request.onerror = () => resolve(false);
  }).finally(() => store.close());
}

async function forget() {
  const store = await opened();
  if (!store) return;
  await new Promise((resolve) => {
    const change = store.transaction(["keys", "pages"], "readwrite");
    for (const name of ["keys", "pages"]) change.objectStore(name).clear();
    change.oncomplete = change.onabort = resolve;
  });
  store.close();
}

async function kept() {
  return (await (await caches.open(shelf)).match(shell)) ?? Response.error();
}

const later = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000, null));

async function page(request) {
  const path = new URL(request.url).pathname;
  const answer = fetch(request).catch(() => undefined);
  // A line that hangs is no reason to wait for what lies here.
  const first = (await isKept(path)) ? await Promise.race([answer, later(patienceSeconds)]) : await answer;
  if (first && ![502, 503, 504].includes(first.status)) return first;
  // A box in between that answers for the node is worth showing where nothing is kept.
  return first && !(await isKept(path)) ? first : kept();
}

async function file(request) {
  return (await (await caches.open(shelf)).match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.data === "fill" && event.waitUntil(fill().catch(() => {})));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.method === "POST" && address.pathname.startsWith("/sign-out")) event.waitUntil(forget());
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (address.pathname.startsWith("/assets/") && address.search) event.respondWith(file(request));
  else if (address.pathname === "/assets/style.css") {
    event.respondWith(fetch(request).catch(() => caches.match(request).then((answer) => answer ?? Response.error())));
  }
});
