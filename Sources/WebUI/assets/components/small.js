// Small things: tabs, code with a button to copy it, times.

import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { ago, dateTime } from "../core/format.js";
import { toast } from "./toast.js";

/** @typedef {import("../core/dom.js").Children} Children */

/**
 * Tabs are links: each has its address.
 * @param {{label: string, items: {name: string, href: string, text: Children}[], current: string}} description
 */
export function tabs({ label, items, current }) {
    const links = items.map(({ name, href, text }) => h("a", { href, "aria-current": name === current ? "page" : null }, text));
    // Where there is little room the current one may lie outside.
    requestAnimationFrame(() =>
        links.find((link) => link.hasAttribute("aria-current"))?.scrollIntoView({ block: "nearest", inline: "center" })
    );
    return h("nav", { class: "tabs", "aria-label": label }, links);
}

/** @param {string} text */
async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        toast("Copied.");
    } catch {
        toast("The browser does not allow copying here: select the text instead.", { tone: "bad" });
    }
}

/**
 * @param {string} text
 * @param {{label?: string}} options
 */
export const codeBlock = (text, { label = "Copy" } = {}) =>
    h(
        "div",
        { class: "code" },
        h("pre", { tabindex: "0" }, text),
        h(
            "button",
            { class: "button quiet small only-icon", type: "button", "aria-label": label, title: label, onclick: () => copy(text) },
            icon("copy"),
        ),
    );

/** @param {string | null | undefined} time */
export const timeOf = (
    time,
) => (time ? h("time", { datetime: time, title: dateTime(time) }, ago(time)) : h("span", { class: "faint" }, "never"));

/** @param {[Children, Children][]} pairs */
export const facts = (pairs) => h("dl", { class: "facts" }, pairs.map(([name, value]) => [h("dt", null, name), h("dd", null, value)]));
