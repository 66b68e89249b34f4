// The frame of pages that come before signing in.

import { h } from "../core/dom.js";

/**
 * @param {{title: string, lead?: import("../core/dom.js").Children, body: import("../core/dom.js").Children, foot?: import("../core/dom.js").Children}} content
 */
export const gate = ({ title, lead, body, foot }) =>
    h(
        "main",
        { class: "gate", id: "main", tabindex: "-1" },
        h(
            "div",
            { class: "gate-inner" },
            h(
                "div",
                { class: "gate-head" },
                h("img", { src: "/assets/logo.svg", alt: "Tunesmith", width: "44", height: "44" }),
                h("h1", null, title),
                lead ? h("p", { class: "soft" }, lead) : null,
            ),
            h("div", { class: "card" }, h("div", { class: "body" }, body)),
            foot ? h("p", { class: "small soft", style: { "text-align": "center" } }, foot) : null,
        ),
    );
