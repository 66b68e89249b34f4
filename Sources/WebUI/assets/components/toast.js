// Short messages in the corner; they go by themselves, errors stay.

import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { sentence } from "../core/format.js";
import { asAPIError, isAbort } from "../core/api.js";

/** @type {HTMLElement | null} */
let stack = null;

/**
 * @param {import("../core/dom.js").Children} content
 * @param {{tone?: "good" | "bad", href?: string | null, link?: string}} options
 */
export function toast(content, { tone = "good", href = null, link = "Show" } = {}) {
    stack ??= h("div", { class: "toasts", role: "region", "aria-label": "Messages", "aria-live": "polite" });
    // A dialog that is open lies above all else, so messages have to be inside it.
    (document.querySelector("dialog[open]") ?? document.body).append(stack);
    const message = h(
        "div",
        { class: `toast ${tone}`, role: tone === "bad" ? "alert" : "status" },
        icon(tone === "bad" ? "error" : "done"),
        h("div", null, content, href ? [" ", h("a", { href, onclick: () => message.remove() }, link)] : null),
        h("button", {
            class: "button quiet small only-icon",
            type: "button",
            "aria-label": "Close message",
            onclick: () => message.remove(),
        }, icon("cross")),
    );
    stack.append(message);
    if (tone === "good") setTimeout(() => message.remove(), 6000);
}

/** @param {unknown} error */
export function toastError(error) {
    if (isAbort(error)) return;
    const { message, hint, requestID } = asAPIError(error);
    toast([
        h("strong", null, sentence(message)),
        hint ? h("div", { class: "soft" }, sentence(hint)) : null,
        requestID ? h("div", { class: "tiny soft" }, `Request ${requestID}`) : null,
    ], { tone: "bad" });
}
