// The rows: searched, filtered by flag, page by page; one can be opened where it stands, or as tokens.

import { api } from "../../core/api.js";
import { fill, h, uniqueID } from "../../core/dom.js";
import { count, counted, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { badge, emptyState } from "../../components/feedback.js";
import { rowSummary, rowView } from "../../components/chat.js";
import { rowTab } from "./row.js";

/** @typedef {import("./dataset.js").TabContext} TabContext */
/** @typedef {import("../../core/types.js").Example} Example */
/** @typedef {{data: Example[], next: number | null, total: number}} ExampleList */

/** What rows can be flagged for. */
export const flags = [
    "exact_duplicate",
    "near_duplicate",
    "contradiction",
    "refusal",
    "toxic",
    "boilerplate",
    "empty_answer",
    "cut_off_answer",
    "language_mismatch",
    "email",
    "phone",
    "card",
    "iban",
    "ip_address",
    "api_key",
    "private_key",
];

const limit = 25;

/** @param {TabContext} context */
export function rowsTab(context) {
    if (context.part !== null) return rowTab(context, Number(context.part));
    const { dataset, versionQuery, signal, at } = context;
    const body = h("div", null);
    const pager = h("div", { class: "pager" });
    const query = () => new URLSearchParams(location.search);
    let asking = new AbortController();
    signal.addEventListener("abort", () => asking.abort());

    const refresh = async () => {
        asking.abort();
        asking = new AbortController();
        const mine = asking.signal;
        const from = Number(query().get("from") ?? 1);
        const search = query().get("search");
        const flag = query().get("flag");
        const list = await loadInto(
            body,
            mine,
            () => api.get(`/api/datasets/${dataset.id}/examples`, { ...versionQuery, from, limit, search, flag }, mine),
            (
                /** @type {ExampleList} */ found,
            ) => (found.data.length ? h("div", { class: "list" }, found.data.map((example) => exampleView(example, at))) : emptyState({
                icon: "search",
                title: "No row found",
                text: search || flag
                    ? found.next ? "None so far. Go on to look further." : "Nothing fits the search and the filter."
                    : "The version has no rows.",
            })),
        );
        if (list) showPager(list, from, Boolean(search || flag));
    };
    const change = (/** @type {Record<string, string | number | null>} */ changes, push = false) => {
        /** @type {number[]} */
        const before = Array.isArray(history.state?.before) ? history.state.before : [];
        const from = Number(query().get("from") ?? 1);
        const forward = Number(changes.from ?? 1) > from;
        setQuery({ from: null, ...changes }, { push, state: { before: !push ? [] : forward ? [...before, from] : before.slice(0, -1) } });
        void refresh();
    };
    const showPager = (/** @type {ExampleList} */ list, /** @type {number} */ from, /** @type {boolean} */ isFiltered) => {
        /** @type {number[]} */
        const before = Array.isArray(history.state?.before) ? history.state.before : [];
        const previous = before.at(-1) ?? Math.max(1, from - limit);
        const first = list.data[0]?.row;
        const last = list.data.at(-1)?.row;
        fill(
            pager,
            h(
                "span",
                { class: "number", role: "status" },
                first === undefined
                    ? `Of ${counted(list.total, "row")}`
                    : `${isFiltered ? "Found between" : "Rows"} ${count(first)}${isFiltered ? " and " : "–"}${count(last)} of ${
                        count(list.total)
                    }`,
            ),
            h(
                "div",
                { class: "row" },
                h(
                    "button",
                    {
                        class: "button small",
                        type: "button",
                        disabled: from <= 1,
                        onclick: () => change({ from: previous > 1 ? previous : null }, true),
                    },
                    icon("left"),
                    "Previous",
                ),
                h(
                    "button",
                    {
                        class: "button small",
                        type: "button",
                        disabled: list.next === null,
                        onclick: () => change({ from: list.next }, true),
                    },
                    "Next",
                    icon("right"),
                ),
            ),
        );
    };
    const frame = h("section", { class: "card", "aria-label": "Rows" }, toolbar(query(), change), body, pager);
    void refresh();
    return frame;
}

/**
 * @param {URLSearchParams} query
 * @param {(changes: Record<string, string | number | null>, push?: boolean) => void} change
 */
function toolbar(query, change) {
    const id = uniqueID("search");
    const goID = uniqueID("row");
    let timer = 0;
    return h(
        "div",
        { class: "toolbar", role: "search" },
        h(
            "div",
            { class: "with-icon search" },
            icon("search"),
            h("label", { class: "visually-hidden", for: id }, "Search rows"),
            h("input", {
                class: "input",
                type: "search",
                id,
                placeholder: "Search in the texts of rows",
                value: query.get("search") ?? "",
                oninput: (/** @type {Event} */ event) => {
                    clearTimeout(timer);
                    timer = window.setTimeout(() => change({ search: /** @type {HTMLInputElement} */ (event.target).value }), 250);
                },
            }),
        ),
        h(
            "select",
            {
                class: "select",
                "aria-label": "Flag",
                value: query.get("flag") ?? "",
                onchange: (/** @type {Event} */ event) => change({ flag: /** @type {HTMLSelectElement} */ (event.target).value }),
            },
            h("option", { value: "" }, "Any flag"),
            flags.map((flag) => h("option", { value: flag }, words(flag))),
        ),
        h(
            "form",
            {
                class: "end",
                onsubmit: (/** @type {Event} */ event) => {
                    event.preventDefault();
                    const number = Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("row"));
                    if (number >= 1) change({ from: Math.floor(number), search: null, flag: null }, true);
                },
            },
            h("label", { class: "visually-hidden", for: goID }, "Go to row"),
            h("input", { class: "input", id: goID, name: "row", inputmode: "numeric", placeholder: "Row", style: { width: "5.5rem" } }),
            h("button", { class: "button", type: "submit" }, "Go"),
        ),
    );
}

/**
 * @param {Example} example
 * @param {TabContext["at"]} at
 */
function exampleView(example, at) {
    const [asked, answered] = rowSummary(example.content);
    const inside = h("div", { class: "inside" });
    return h(
        "details",
        {
            class: "example",
            ontoggle: (/** @type {Event} */ event) => {
                // What is not looked at is not built.
                if (/** @type {HTMLDetailsElement} */ (event.target).open && !inside.childElementCount) {
                    fill(
                        inside,
                        rowView(example.content),
                        h(
                            "div",
                            { class: "row" },
                            h("a", { class: "button small", href: at(`rows/${example.row}`) }, "As tokens"),
                            h("span", { class: "tiny faint" }, `Line ${count(example.line)} of what was imported`),
                        ),
                    );
                }
            },
        },
        h(
            "summary",
            null,
            icon("right", "turns"),
            h("span", { class: "number faint place" }, count(example.row)),
            h(
                "span",
                { class: "stack", style: { "--gap": "0" } },
                h("span", { class: "cut" }, asked),
                answered ? h("span", { class: "cut answer small" }, answered) : null,
            ),
            h("span", { class: "row tight flags" }, (example.flags ?? []).map((flag) => badge(words(flag), "warn"))),
        ),
        inside,
    );
}
