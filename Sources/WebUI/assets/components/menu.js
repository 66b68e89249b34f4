// A button that opens a menu; arrows move in it, Escape closes it.

import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";

/** @typedef {import("../core/icons.js").IconName} IconName */
/** @typedef {{label: string, icon?: IconName, href?: string, danger?: boolean, checked?: boolean, run?: () => void} | "line" | {title: string}} MenuItem */

/**
 * @param {HTMLButtonElement} button
 * @param {() => MenuItem[]} items asked for whenever the menu opens
 * @param {{className?: string}} options `is-left`, `is-up`
 */
export function menu(button, items, { className = "" } = {}) {
    const frame = h("div", { class: "menu-frame" }, button);
    button.setAttribute("aria-haspopup", "menu");
    button.setAttribute("aria-expanded", "false");
    /** @type {HTMLElement | null} */
    let open = null;

    const close = (back = false) => {
        open?.remove();
        open = null;
        button.setAttribute("aria-expanded", "false");
        document.removeEventListener("pointerdown", outside);
        if (back) button.focus();
    };
    /** @param {Event} event */
    const outside = (event) => {
        if (!(event.target instanceof Node && frame.contains(event.target))) close();
    };
    const show = () => {
        open = h("div", { class: `menu ${className}`, role: "menu" }, items().map((item) => entry(item, close)));
        frame.append(open);
        button.setAttribute("aria-expanded", "true");
        document.addEventListener("pointerdown", outside);
        /** @type {HTMLElement | null} */ (open.querySelector(".menu-item"))?.focus();
    };
    button.addEventListener("click", () => (open ? close() : show()));
    button.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown" && !open) {
            event.preventDefault();
            show();
        }
    });
    frame.addEventListener("keydown", (event) => {
        if (!open) return;
        const entries = /** @type {HTMLElement[]} */ ([...open.querySelectorAll(".menu-item")]);
        const at = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
        if (to !== undefined) {
            event.preventDefault();
            entries[(to + entries.length) % entries.length]?.focus();
        } else if (event.key === "Escape") {
            event.stopPropagation();
            close(true);
        } else if (event.key === "Tab") {
            close();
        }
    });
    return frame;
}

/**
 * @param {MenuItem} item
 * @param {(back?: boolean) => void} close
 */
function entry(item, close) {
    if (item === "line") return h("hr", null);
    if ("title" in item) return h("div", { class: "menu-title" }, item.title);
    const { label, icon: name, href, danger, checked, run } = item;
    const props = {
        class: `menu-item ${danger ? "is-bad" : ""}`, role: checked === undefined ? "menuitem" : "menuitemradio", tabindex: "-1",
        "aria-checked": checked === undefined ? null : String(checked),
        onclick: () => {
            close(!href);
            run?.();
        },
    };
    const content = [name ? icon(name) : null, h("span", { class: "grow cut" }, label), checked ? icon("check") : null];
    return href ? h("a", { ...props, href }, content) : h("button", { ...props, type: "button" }, content);
}
