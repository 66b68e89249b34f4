// A place to drop a file on, which is also a button to choose one.

import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";

/**
 * @param {{title: string, text: string, accept?: string, take: (file: File) => void}} description
 */
export function fileDrop({ title, text, accept, take }) {
    const input = h("input", {
        type: "file",
        accept,
        class: "visually-hidden",
        tabindex: "-1",
        "aria-label": title,
        onchange: () => {
            if (input.files?.[0]) take(input.files[0]);
            input.value = "";
        },
    });
    const button = h(
        "button",
        { class: "drop", type: "button", onclick: () => input.click() },
        icon("upload"),
        h("strong", null, title),
        h("span", { class: "small" }, text),
    );
    const frame = h("div", null, button, input);
    // Entering a child leaves the parent first; the count tells whether the pointer is still inside.
    let depth = 0;
    const over = (/** @type {number} */ change) => {
        depth = change === 0 ? 0 : depth + change;
        button.classList.toggle("is-over", depth > 0);
    };
    frame.addEventListener("dragenter", (event) => {
        event.preventDefault();
        over(1);
    });
    frame.addEventListener("dragleave", () => over(-1));
    frame.addEventListener("dragover", (event) => event.preventDefault());
    frame.addEventListener("drop", (event) => {
        event.preventDefault();
        over(0);
        const file = event.dataTransfer?.files[0];
        if (file) take(file);
    });
    return frame;
}
