// A button that opens a menu; arrows move in it, Escape closes it.

import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";

/** @typedef {import("../core/icons.js").IconName} IconName */
/** @typedef {{label: string, icon?: IconName, href?: string, danger?: boolean, checked?: boolean, run?: () => void} | "line" | {title: string}} MenuItem */

/**
 * @param {HTMLButtonElement} button
 * @param {() => MenuItem[]} items asked for whenever the menu opens
 */
export function menu(button, items) {
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
        window.removeEventListener("resize", away);
        document.removeEventListener("scroll", away, true);
        if (back) button.focus();
    };
    /** @param {Event} event */
    const away = (event) => {
        if (!(event.target instanceof Node && open?.contains(event.target))) close();
    };
    /** @param {Event} event */
    const outside = (event) => {
        if (!(event.target instanceof Node && frame.contains(event.target))) close();
    };
    const show = () => {
        open = h("div", { class: "menu", role: "menu" }, items().map((item) => entry(item, close)));
        frame.append(open);
        place(button, open);
        button.setAttribute("aria-expanded", "true");
        document.addEventListener("pointerdown", outside);
        window.addEventListener("resize", away);
        document.addEventListener("scroll", away, true);
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
 * Puts a menu below its button, or above where there is more room, and inside the window: frames that scroll would cut it off.
 * @param {HTMLElement} button
 * @param {HTMLElement} menu
 */
function place(button, menu) {
    const around = button.getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    const isAbove = around.bottom + height + 8 > innerHeight && around.top > innerHeight - around.bottom;
    const left = around.left + width + 8 > innerWidth ? around.right - width : around.left;
    menu.style.setProperty("left", `${Math.max(8, left)}px`);
    menu.style.setProperty("top", `${Math.max(8, isAbove ? around.top - height - 4 : around.bottom + 4)}px`);
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
        class: `menu-item ${danger ? "is-bad" : ""}`,
        role: checked === undefined ? "menuitem" : "menuitemradio",
        tabindex: "-1",
        "aria-checked": checked === undefined ? null : String(checked),
        onclick: () => {
            close(!href);
            run?.();
        },
    };
    const content = [name ? icon(name) : null, h("span", { class: "grow cut" }, label), checked ? icon("check") : null];
    return href ? h("a", { ...props, href }, content) : h("button", { ...props, type: "button" }, content);
}
