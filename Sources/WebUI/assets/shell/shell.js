// The frame of the pages: navigation at the side, behind a button where there is little room.

import { define, fill, h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { session } from "../core/session.js";
import { accountMenu, organizationMenu } from "./menus.js";

/** @typedef {import("../core/icons.js").IconName} IconName */

/** @type {{href: string, text: string, icon: IconName, within: RegExp}[]} */
const links = [
    { href: "/", text: "Dashboard", icon: "home", within: /^\/$/ },
    { href: "/datasets", text: "Datasets", icon: "data", within: /^\/datasets/ },
    { href: "/jobs", text: "Jobs", icon: "run", within: /^\/jobs/ },
    { href: "/models", text: "Models", icon: "cube", within: /^\/models/ },
    { href: "/base-models", text: "Base models", icon: "layers", within: /^\/base-models/ },
    { href: "/settings", text: "Settings", icon: "settings", within: /^\/settings/ },
    { href: "/api/docs", text: "API reference", icon: "book", within: /^\/api\/docs/ },
];

export class AppShell extends HTMLElement {
    constructor() {
        super();
        this.main = h("main", { class: "main", id: "main", tabindex: "-1" });
        /** @type {HTMLDialogElement | null} */
        this.drawer = null;
        this.moved = () => this.mark();
    }

    connectedCallback() {
        if (!this.childElementCount) this.build();
        window.addEventListener("tunesmith-moved", this.moved);
    }

    disconnectedCallback() {
        window.removeEventListener("tunesmith-moved", this.moved);
        this.drawer?.remove();
    }

    /** Makes everything anew, as after another organization was chosen. */
    build() {
        const open = h("button", {
            class: "button quiet only-icon",
            type: "button",
            "aria-label": "Open navigation",
            onclick: () => this.openDrawer(),
        }, icon("menu"));
        fill(
            this,
            h("a", {
                class: "button skip",
                href: "#main",
                onclick: (/** @type {Event} */ event) => {
                    event.preventDefault();
                    this.main.focus();
                },
            }, "Skip to the content"),
            h(
                "div",
                { class: "shell" },
                sidebar(),
                h(
                    "div",
                    null,
                    h(
                        "header",
                        { class: "topbar" },
                        h("div", { class: "row close" }, open, brand()),
                        h("span", { class: "soft small cut" }, session.me?.organization.name),
                    ),
                    this.main,
                ),
            ),
        );
    }

    openDrawer() {
        this.drawer?.remove();
        const drawer = h("dialog", { class: "drawer", "aria-label": "Navigation" }, sidebar());
        drawer.addEventListener("click", (event) => {
            if (event.target === drawer || (event.target instanceof Element && event.target.closest("a"))) drawer.close();
        });
        drawer.addEventListener("close", () => drawer.remove());
        this.drawer = drawer;
        document.body.append(drawer);
        drawer.showModal();
    }

    /** Marks the link of where one is. */
    mark() {
        for (const link of this.querySelectorAll(".sidebar nav a")) {
            const { within } = links.find(({ href }) => href === link.getAttribute("href")) ?? {};
            if (within?.test(location.pathname)) link.setAttribute("aria-current", "page");
            else link.removeAttribute("aria-current");
        }
    }

    /** @param {HTMLElement} page */
    show(page) {
        fill(this.main, page);
        this.mark();
    }
}

function sidebar() {
    return h(
        "aside",
        { class: "sidebar" },
        brand(),
        organizationMenu(),
        h(
            "nav",
            { "aria-label": "Pages" },
            links.map(({ href, text, icon: name, within }) =>
                h("a", { class: "nav-link", href, "aria-current": within.test(location.pathname) ? "page" : null }, icon(name), text)
            ),
        ),
        h("div", { class: "spacer" }),
        accountMenu(),
    );
}

const brand = () =>
    h("a", { class: "brand", href: "/" }, h("img", { src: "/assets/logo.svg", alt: "", width: "26", height: "26" }), "Tunesmith");

define("app-shell", AppShell);
