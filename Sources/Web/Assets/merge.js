"use strict";

// Three texts become one: the one that both began from, the one that was typed here, and the one that the
// others published. It knows no page: strings in, strings out, positions in UTF-16 units as text areas count
// them. What either side deleted is gone, what either side wrote stays; where both wrote at one place, the
// texts stand in the order of their code units, so that it does not matter who merges.
const Merging = (() => {
  // Beyond so many differing signs in a row, what differs is taken as replaced.
  const depthMax = 700;

  // With combining marks, variation selectors, voicing marks and what a joiner joins; flags are two. Intl has
  // a segmenter for this, which takes seconds for a long text.
  const sign =
    /\p{RI}{2}|\P{M}(?:[\p{M}\p{EMod}\uFF9E\uFF9F\u{E0020}-\u{E007F}]|\u200D\P{M})*|[\s\S]/gu;

  /** What people see as one sign, so that no cut goes through 𠮷, か゛, 葛󠄀 or an emoji. */
  function signs(text) {
    return text.match(sign) ?? [];
  }

  /** Lines with their ends. */
  function lines(text) {
    return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  }

  /** Ranges in which two lists differ, as [from, to, from, to]; Myers' greedy search, bounded. */
  function ranges(old, now) {
    let start = 0;
    let [oldEnd, nowEnd] = [old.length, now.length];
    while (start < oldEnd && start < nowEnd && old[start] === now[start]) start += 1;
    while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
      oldEnd -= 1;
      nowEnd -= 1;
    }
    const [width, height] = [oldEnd - start, nowEnd - start];
    if (width === 0 && height === 0) return [];
    const whole = [[start, oldEnd, start, nowEnd]];
    if (width === 0 || height === 0) return whole;
    const depths = Math.min(depthMax, width + height);
    const reach = new Int32Array(2 * depths + 3);
    const middle = depths + 1;
    const kept = [];
    for (let depth = 0; depth <= depths; depth += 1) {
      kept.push(reach.slice(middle - depth - 1, middle + depth + 2));
      for (let line = -depth; line <= depth; line += 2) {
        const isDown = line === -depth || (line !== depth && reach[middle + line - 1] < reach[middle + line + 1]);
        let x = isDown ? reach[middle + line + 1] : reach[middle + line - 1] + 1;
        while (x < width && x - line < height && old[start + x] === now[start + x - line]) x += 1;
        reach[middle + line] = x;
        if (x >= width && x - line >= height) return traced(kept, start, width, height);
      }
    }
    return whole;
  }

  /** The way back through the search; steps that touch are one range. */
  function traced(kept, start, width, height) {
    const found = [];
    let [x, y] = [width, height];
    for (let depth = kept.length - 1; depth > 0; depth -= 1) {
      const at = (line) => kept[depth][line + depth + 1];
      const line = x - y;
      const isDown = line === -depth || (line !== depth && at(line - 1) < at(line + 1));
      const before = isDown ? line + 1 : line - 1;
      const [fromX, fromY] = [at(before), at(before) - before];
      const [toX, toY] = isDown ? [fromX, fromY + 1] : [fromX + 1, fromY];
      const next = found[found.length - 1];
      if (next && next[0] === start + toX && next[2] === start + toY) {
        next[0] = start + fromX;
        next[2] = start + fromY;
      } else {
        found.push([start + fromX, start + toX, start + fromY, start + toY]);
      }
      [x, y] = [fromX, fromY];
    }
    return found.reverse();
  }

  /** The edits {start, end, text} that make `now` out of `old`: first by lines, within those by signs. */
  function difference(old, now) {
    const edits = [];
    const add = (start, end, text) => {
      const last = edits[edits.length - 1];
      if (last && last.end === start) {
        last.end = end;
        last.text += text;
      } else {
        edits.push({ start, end, text });
      }
    };
    let position = 0;
    const [oldLines, nowLines] = [lines(old), lines(now)];
    let line = 0;
    for (const [from, to, nowFrom, nowTo] of ranges(oldLines, nowLines)) {
      for (; line < from; line += 1) position += oldLines[line].length;
      const [first, second] = [oldLines.slice(from, to).join(""), nowLines.slice(nowFrom, nowTo).join("")];
      const [oldSigns, nowSigns] = [signs(first), signs(second)];
      let sign = 0;
      let inside = position;
      for (const [start, end, nowStart, nowEnd] of ranges(oldSigns, nowSigns)) {
        for (; sign < start; sign += 1) inside += oldSigns[sign].length;
        const begin = inside;
        for (; sign < end; sign += 1) inside += oldSigns[sign].length;
        add(begin, inside, nowSigns.slice(nowStart, nowEnd).join(""));
      }
      position += first.length;
      line = to;
    }
    return edits;
  }

  /** Where a position is after edits. At an insertion it stays in front, or goes behind it. */
  function moved(position, edits, goesBehind) {
    let shift = 0;
    for (const { start, end, text } of edits) {
      if (position < start || (position === start && !(goesBehind && start === end))) break;
      if (position < end) return start + shift + (goesBehind ? text.length : 0);
      shift += text.length - (end - start);
    }
    return position + shift;
  }

  function applied(text, edits) {
    let result = "";
    let position = 0;
    for (const { start, end, text: added } of edits) {
      result += text.slice(position, start) + added;
      position = end;
    }
    return result + text.slice(position);
  }

  /** Others' edits of the base, as edits of the typed text. */
  function transformed(mine, theirs) {
    const edits = [];
    let both = null;
    for (const their of theirs) {
      // Where the base's positions stand in the typed text, between my edits.
      let shift = 0;
      let at = null;
      let isThere = false;
      let position = their.start;
      const remove = (from, to) => {
        if (to > from) edits.push({ start: from + shift, end: to + shift, text: "" });
      };
      for (const my of mine) {
        if (my.start > their.end) break;
        const isSame = my.start === their.start && my.end === their.end && my.text === their.text;
        const meets = my.start === their.start || (my.start < their.end && their.start < my.end);
        if (meets && !isSame && (my.text || their.text)) both ??= their.start;
        if (at === null && my.start >= their.start) {
          at = their.start + shift;
          if (my.start === their.start && my.text) {
            isThere = my.text === their.text;
            if (my.text < their.text) at += my.text.length;
          }
        }
        if (my.start > position) {
          remove(position, Math.min(my.start, their.end));
        }
        shift += my.text.length - (my.end - my.start);
        position = Math.max(position, my.end);
        // Inside of what I deleted: behind what I wrote instead.
        if (at === null && my.end > their.start) at = my.end + shift;
      }
      remove(position, their.end);
      at ??= their.start + shift;
      if (their.text && !isThere) edits.push({ start: at, end: at, text: their.text });
    }
    return { edits: joined(edits), both };
  }

  /** In order; an insertion in front of a deletion at its place is one edit with it. */
  function joined(edits) {
    edits.sort((a, b) => a.start - b.start || a.end - b.end);
    const all = [];
    for (const edit of edits) {
      const last = all[all.length - 1];
      if (last && last.end === edit.start && (edit.text === "" || last.end === last.start)) {
        last.end = edit.end;
        last.text += edit.text;
      } else {
        all.push({ ...edit });
      }
    }
    return all;
  }

  /**
   * Merges. `edits` lead from the typed to the merged text; `places` counts what others changed and was not
   * there yet; `both` is where both changed the same place (a position in the merged text), or null.
   */
  function merge(base, typed, remote) {
    const theirs = difference(base, remote);
    const { edits, both } = transformed(difference(base, typed), theirs);
    const text = applied(typed, edits);
    const place = both === null ? null : moved(moved(both, difference(base, typed), false), edits, false);
    return { text, edits, places: edits.length === 0 ? 0 : theirs.length, both: place };
  }

  return { difference, moved, applied, merge };
})();
