// Versions of one thing: a list of them, one to be chosen, and two to be compared.

import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { loadInto } from "../core/page.js";
import { navigate } from "../core/router.js";
import { badge, card, note } from "./feedback.js";
import { timeOf } from "./small.js";
import { dataTable } from "./table-frame.js";

/** @typedef {import("../core/dom.js").Child} Child */
/** @typedef {import("../core/dom.js").Children} Children */
/** @typedef {{number: number, created_at: string}} Numbered */

/**
 * @param {{label: string, versions: Numbered[], value: number, text?: (version: any) => string, change?: (number: number) => void}} choice
 */
export const versionChoice = ({ label, versions, value, text = ({ number }) => `Version ${number}`, change }) =>
    h(
        "select",
        {
            class: "select",
            "aria-label": label,
            style: { width: "auto" },
            value: String(value),
            onchange: change ? (/** @type {Event} */ event) => change(Number(/** @type {HTMLSelectElement} */ (event.target).value)) : null,
        },
        versions.map((version) => h("option", { value: String(version.number) }, text(version))),
    );

/**
 * All versions, and two to be compared.
 * @template {Numbered} V
 * @param {{place: string, versions: V[], shown: V, alone: string, marks?: (version: V) => Child | readonly Child[],
 *   columns: import("./table-frame.js").Column<V>[]}} list newest first
 */
export function versionList({ place, versions, shown, alone, marks = () => null, columns }) {
    const from = versionChoice({ label: "Older version", versions, value: (versions[1] ?? versions[0]).number });
    const to = versionChoice({ label: "Newer version", versions, value: versions[0].number });
    const name = (/** @type {V} */ version, /** @type {number} */ index) => [
        h("a", { class: "strong nowrap", href: `${place}${index ? `?version=${version.number}` : ""}` }, `Version ${version.number}`),
        index === 0 ? [" ", badge("newest")] : null,
        version.number === shown.number && index ? [" ", badge([icon("check"), "shown"], "accent")] : null,
        marks(version),
    ];
    return h(
        "div",
        { class: "stack" },
        versions.length > 1
            ? card("Compare", {
                body: h(
                    "form",
                    {
                        class: "row",
                        onsubmit: (/** @type {Event} */ event) => {
                            event.preventDefault();
                            void navigate(`${place}/diff?from=${from.value}&to=${to.value}`);
                        },
                    },
                    from,
                    h("span", { class: "soft" }, "with"),
                    to,
                    h("button", { class: "button", type: "submit" }, "Show the difference"),
                ),
            })
            : note("", alone),
        h(
            "section",
            { class: "card", "aria-label": "Versions" },
            dataTable([
                { title: "Version", cell: name },
                { title: "Made", cell: ({ created_at: time }) => timeOf(time) },
                ...columns,
            ], versions),
        ),
    );
}

/**
 * What is different between two versions, which stand in the address.
 * @template T
 * @param {{place: string, versions: Numbered[], query: URLSearchParams, signal: AbortSignal,
 *   load: (from: number, to: number) => Promise<T>, render: (difference: T, from: number, to: number) => Children}} description
 */
export function versionDifference({ place, versions, query, signal, load, render }) {
    const from = Number(query.get("from") ?? (versions[1] ?? versions[0]).number);
    const to = Number(query.get("to") ?? versions[0].number);
    const go = (/** @type {number} */ old, /** @type {number} */ fresh) => void navigate(`${place}/diff?from=${old}&to=${fresh}`);
    const body = h("div", { class: "stack" });
    void loadInto(body, signal, () => load(from, to), (difference) => render(difference, from, to));
    return h(
        "div",
        { class: "stack" },
        h(
            "div",
            { class: "row" },
            versionChoice({ label: "Older version", versions, value: from, change: (number) => go(number, to) }),
            h("span", { class: "soft" }, "with"),
            versionChoice({ label: "Newer version", versions, value: to, change: (number) => go(from, number) }),
        ),
        body,
    );
}
