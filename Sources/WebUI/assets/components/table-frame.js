// A frame in which a table that is too wide is moved sideways, also by keyboard.

import { h } from "../core/dom.js";

const widths = new ResizeObserver((changes) => {
    for (const { target } of changes) {
        // Only what can be moved is worth a stop of the keyboard.
        if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
        else target.removeAttribute("tabindex");
    }
});

/** @param {HTMLTableElement} table */
export function tableFrame(table) {
    const frame = h("div", { class: "table-frame" }, table);
    widths.observe(frame);
    return frame;
}
