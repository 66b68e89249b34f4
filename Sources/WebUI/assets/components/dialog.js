// Dialogs over the page: the browser keeps the focus inside and gives it back.

import { fill, h, uniqueID } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { asAPIError, isAbort } from "../core/api.js";
import { errorBox } from "./feedback.js";

/** @typedef {import("../core/dom.js").Children} Children */

/**
 * @param {{title: string, body: Children, foot?: Children}} content
 * @returns {HTMLDialogElement}
 */
export function openDialog({ title, body, foot }) {
    const id = uniqueID("dialog");
    const dialog = h(
        "dialog",
        { "aria-labelledby": id },
        h(
            "div",
            { class: "head" },
            h("h2", { id }, title),
            h("button", {
                class: "button quiet small only-icon",
                type: "button",
                "aria-label": "Close",
                onclick: () => dialog.close(),
            }, icon("cross")),
        ),
        h("div", { class: "body" }, body),
        foot ? h("div", { class: "foot" }, foot) : null,
    );
    dialog.addEventListener("close", () => {
        // Messages live inside an open dialog and must outlive it.
        const messages = dialog.querySelector(".toasts");
        if (messages) document.body.append(messages);
        dialog.remove();
    });
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
    });
    window.addEventListener("tunesmith-moved", () => dialog.close(), { once: true });
    document.body.append(dialog);
    dialog.showModal();
    const first = dialog.querySelector("[autofocus], .body input, .body select, .body textarea");
    if (first instanceof HTMLElement) first.focus();
    return dialog;
}

/**
 * Asks before something is done, and does it; `typed` is a text that has to be written first.
 * @param {{title: string, text: Children, action: string, danger?: boolean, typed?: string, run: () => Promise<unknown>}} question
 */
export function confirmDialog({ title, text, action, danger = false, typed, run }) {
    const message = h("div", null);
    const input = typed
        ? h("input", {
            class: "input",
            autocomplete: "off",
            spellcheck: "false",
            id: uniqueID("typed"),
            oninput: () => {
                go.disabled = input?.value !== typed;
            },
        })
        : null;
    const go = h("button", { class: `button ${danger ? "danger" : "primary"}`, type: "submit", disabled: Boolean(typed) }, action);
    const form = h(
        "form",
        {
            id: uniqueID("form"),
            class: "stack",
            onsubmit: async (/** @type {Event} */ event) => {
                event.preventDefault();
                if (go.disabled) return;
                go.disabled = true;
                try {
                    await run();
                    dialog.close();
                } catch (error) {
                    if (!isAbort(error)) fill(message, errorBox(asAPIError(error)));
                    go.disabled = false;
                }
            },
        },
        h("div", { class: "soft" }, text),
        input
            ? h(
                "div",
                { class: "field" },
                h("label", { for: input.id }, "Write ", h("code", { class: "inline" }, typed), " to go on"),
                input,
            )
            : null,
        message,
    );
    go.setAttribute("form", form.id);
    const dialog = openDialog({
        title,
        body: form,
        foot: [h("button", { class: "button", type: "button", onclick: () => dialog.close() }, "Cancel"), go],
    });
    if (!input) go.focus();
    return dialog;
}
