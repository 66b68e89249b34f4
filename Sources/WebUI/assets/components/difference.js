// Two texts beside each other, with the words that went and came.

import { h } from "../core/dom.js";
import { scrollable } from "./scrollable.js";

/** Beyond so many pieces only what both ends share is found. */
const most = 700;

/**
 * Pieces that stay, go and come: the longest common subsequence of words.
 * @param {string[]} before
 * @param {string[]} after
 * @returns {["same" | "removed" | "added", string][]}
 */
export function difference(before, after) {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
    let tail = 0;
    while (
        tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]
    ) tail += 1;
    const old = before.slice(head, before.length - tail);
    const fresh = after.slice(head, after.length - tail);
    /** @type {["same" | "removed" | "added", string][]} */
    const middle = old.length > most || fresh.length > most
        ? [
            ...old.map((word) => /** @type {["removed", string]} */ (["removed", word])),
            ...fresh.map((word) => /** @type {["added", string]} */ (["added", word])),
        ]
        : common(old, fresh);
    return [
        ...before.slice(0, head).map((word) => /** @type {["same", string]} */ (["same", word])),
        ...middle,
        ...before.slice(before.length - tail).map((word) => /** @type {["same", string]} */ (["same", word])),
    ];
}

/**
 * @param {string[]} old
 * @param {string[]} fresh
 * @returns {["same" | "removed" | "added", string][]}
 */
function common(old, fresh) {
    const width = fresh.length + 1;
    const lengths = new Uint32Array((old.length + 1) * width);
    for (let i = old.length - 1; i >= 0; i -= 1) {
        for (let j = fresh.length - 1; j >= 0; j -= 1) {
            lengths[i * width + j] = old[i] === fresh[j]
                ? lengths[(i + 1) * width + j + 1] + 1
                : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
        }
    }
    /** @type {["same" | "removed" | "added", string][]} */
    const found = [];
    let [i, j] = [0, 0];
    while (i < old.length || j < fresh.length) {
        if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
            found.push(["same", old[i]]);
            i += 1;
            j += 1;
        } else if (j >= fresh.length || (i < old.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
            found.push(["removed", old[i]]);
            i += 1;
        } else {
            found.push(["added", fresh[j]]);
            j += 1;
        }
    }
    return found;
}

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" ? value : JSON.stringify(value, null, 2) ?? "");

/**
 * Words; what is written without spaces between words, by character.
 * @param {string} text
 */
const wordsOf = (text) => text.match(/\s+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? [];

/**
 * @param {unknown} before
 * @param {unknown} after
 */
export function beforeAndAfter(before, after) {
    const parts = difference(wordsOf(textOf(before)), wordsOf(textOf(after)));
    const shown = nearChanges(parts);
    const side = (/** @type {"removed" | "added"} */ kind) =>
        parts.map(([other, text], index) => {
            if (other === "same") return shown[index] ? text : shown[index - 1] || index === 0 ? " … " : null;
            return other === kind ? h(kind === "removed" ? "del" : "ins", { class: `is-${kind}` }, text) : null;
        });
    return h("div", { class: "change" }, titled("Before", side("removed")), titled("After", side("added")));
}

/**
 * An answer and the one that was wanted, each with marks on what the other has not, and how much of both is the same.
 * @param {string} answer
 * @param {string} reference
 */
export function answerAndReference(answer, reference) {
    const parts = difference(wordsOf(reference), wordsOf(answer));
    const side = (/** @type {"removed" | "added"} */ kind) =>
        parts.map(([other, text]) => (other === "same" ? text : other === kind ? h("mark", null, text) : null));
    const words = parts.filter(([, text]) => text.trim());
    const same = words.filter(([kind]) => kind === "same").length;
    return { answer: side("added"), reference: side("removed"), share: words.length ? 2 * same / (words.length + same) : 1 };
}

/**
 * @param {import("../core/dom.js").Children} title
 * @param {import("../core/dom.js").Children} text
 */
export const titled = (title, text) =>
    h(
        "div",
        null,
        title ? h("div", { class: "row tight tiny faint title" }, title) : null,
        scrollable(h("pre", { dir: "auto" }, text)),
    );

/**
 * Whether a piece is near a change; long stretches without one are left out.
 * @param {["same" | "removed" | "added", string][]} parts
 * @returns {boolean[]}
 */
function nearChanges(parts) {
    const near = 50;
    const shown = parts.map(() => parts.length < 4 * near);
    for (const [index, [kind]] of parts.entries()) {
        if (kind !== "same") shown.fill(true, Math.max(0, index - near), index + near + 1);
    }
    return shown;
}
