// A list of the API: search, filters, sort and pages, all of them in the address; table or cards.

import { asAPIError, isAbort } from "../core/api.js";
import { define, fill, h } from "../core/dom.js";
import { count, counted } from "../core/format.js";
import { icon } from "../core/icons.js";
import { navigate, setQuery } from "../core/router.js";
import { emptyState, errorBox } from "./feedback.js";
import { listToolbar } from "./list-toolbar.js";
import { tableFrame } from "./table-frame.js";

/** @typedef {import("../core/dom.js").Children} Children */

/**
 * @template T
 * @typedef {{title: Children, cell: (row: T) => Children, number?: boolean, sort?: string, hidden?: boolean}} ListColumn
 */
/**
 * @template T
 * @typedef {{
 *   noun: string, load: (query: Record<string, string | number>, signal: AbortSignal) => Promise<import("../core/types.js").List<T>>,
 *   columns: ListColumn<T>[], href?: (row: T) => string | null, card?: (row: T) => Node, search?: string,
 *   filters?: {name: string, label: string, options: [string, string][], isScope?: boolean}[], sort?: string, empty: () => HTMLElement, limit?: number, actions?: Children,
 *   keep?: string
 * }} ListDescription
 */

/** @template T */
export class ListView extends HTMLElement {
    /** @param {ListDescription<T>} description */
    constructor(description) {
        super();
        this.description = description;
        this.body = h("div", null);
        this.pager = h("div", { class: "pager", hidden: true });
        this.asking = new AbortController();
        this.timer = 0;
        this.popped = () => void this.refresh();
    }

    connectedCallback() {
        this.className = "card";
        this.setAttribute("role", "region");
        this.setAttribute("aria-label", this.description.noun);
        fill(this, listToolbar(this), this.body, this.pager);
        void this.refresh();
    }

    disconnectedCallback() {
        this.asking.abort();
        clearTimeout(this.timer);
    }

    get query() {
        return new URLSearchParams(location.search);
    }

    /** Whether cards rather than a table are shown: what the address says, else what was chosen last. */
    get showsCards() {
        const { card, keep } = this.description;
        if (!card) return false;
        let kept = null;
        try {
            kept = keep ? localStorage.getItem(`tunesmith.${keep}`) : null;
        } catch {
            // Nothing is kept then.
        }
        return (this.query.get("view") ?? kept ?? "cards") === "cards";
    }

    /** @param {string} view */
    chooseView(view) {
        const { keep } = this.description;
        setQuery({ view });
        try {
            if (keep) localStorage.setItem(`tunesmith.${keep}`, view);
        } catch {
            // The address has it.
        }
        void this.refresh();
    }

    /** @param {string} text */
    searchSoon(text) {
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.change({ search: text.trim() }), 220);
    }

    /** @param {Record<string, string>} changes */
    change(changes) {
        setQuery({ ...changes, cursor: null });
        void this.refresh();
    }

    /** Asks for the page of the list that the address names. */
    async refresh() {
        const { load, limit = 24, filters = [], sort, noun } = this.description;
        this.asking.abort();
        this.asking = new AbortController();
        const { signal } = this.asking;
        const names = ["search", "sort", "cursor", ...filters.map(({ name }) => name)];
        /** @type {Record<string, string | number>} */
        const wanted = { limit, ...(sort ? { sort } : {}) };
        for (const name of names) {
            const value = this.query.get(name);
            if (value) wanted[name] = value;
        }
        // A scope is another list, not a narrower one.
        const narrowing = ["search", ...filters.filter(({ isScope }) => !isScope).map(({ name }) => name)];
        const isFiltered = narrowing.some((name) => this.query.get(name));
        if (!this.body.childElementCount) fill(this.body, this.waiting());
        this.setAttribute("aria-busy", "true");
        try {
            const list = await load(wanted, signal);
            if (signal.aborted) return;
            fill(this.body, list.data.length ? this.rows(list.data) : isFiltered ? this.nothingFound() : this.description.empty());
            this.showPager(list, noun);
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            fill(
                this.body,
                h("div", { class: "stack", style: { padding: "var(--space-4)" } }, errorBox(asAPIError(error), () => void this.refresh())),
            );
            this.pager.hidden = true;
        } finally {
            if (!signal.aborted) this.removeAttribute("aria-busy");
        }
    }

    waiting() {
        const line = () =>
            h(
                "div",
                { class: "list-item" },
                h("span", { class: "skeleton grow" }),
                h("span", { class: "skeleton", style: { width: "4rem" } }),
            );
        return h(
            "div",
            { class: "list", role: "status" },
            h("span", { class: "visually-hidden" }, "Loading"),
            line(),
            line(),
            line(),
            line(),
        );
    }

    nothingFound() {
        return emptyState({
            icon: "search",
            title: `No ${this.description.noun} found`,
            text: "Nothing fits the search and the filters.",
            actions: h("button", {
                class: "button",
                type: "button",
                onclick: () => {
                    setQuery({
                        search: null,
                        cursor: null,
                        ...Object.fromEntries((this.description.filters ?? []).map(({ name }) => [name, null])),
                    });
                    this.connectedCallback();
                },
            }, "Clear search and filters"),
        });
    }

    /** @param {T[]} data */
    rows(data) {
        const { columns, href, card } = this.description;
        if (card && this.showsCards) return h("div", { class: "grid", style: { padding: "var(--space-4)" } }, data.map(card));
        const shown = columns.filter((column) => !column.hidden);
        return tableFrame(
            h(
                "table",
                { class: "table" },
                h("thead", null, h("tr", null, shown.map((column) => this.heading(column)))),
                h(
                    "tbody",
                    null,
                    data.map((row) => {
                        const to = href?.(row);
                        return h("tr", {
                            class: to ? "is-link" : null,
                            onclick: to
                                ? (/** @type {MouseEvent} */ event) => {
                                    // The whole row leads where its link does; controls inside keep their meaning, and so does marking a text.
                                    if (
                                        event.target instanceof Element && event.target.closest("a, button, input, select, summary") ||
                                        String(getSelection())
                                    ) return;
                                    void navigate(to);
                                }
                                : null,
                        }, shown.map((column) => h("td", { class: column.number ? "number" : null }, column.cell(row))));
                    }),
                ),
            ),
        );
    }

    /** @param {ListColumn<T>} column */
    heading({ title, sort, number }) {
        const now = this.query.get("sort") ?? this.description.sort ?? "";
        const direction = now === sort ? "ascending" : now === `-${sort}` ? "descending" : null;
        return h(
            "th",
            { scope: "col", class: number ? "number" : null, "aria-sort": sort ? direction ?? "none" : null },
            sort
                ? h(
                    "button",
                    { type: "button", onclick: () => this.change({ sort: direction === "ascending" ? `-${sort}` : sort }) },
                    title,
                    direction ? icon(direction === "ascending" ? "up" : "down") : null,
                )
                : title,
        );
    }

    /**
     * @param {import("../core/types.js").List<T>} list
     * @param {string} noun
     */
    showPager(list, noun) {
        /** @type {string[]} */
        const before = Array.isArray(history.state?.cursors) ? history.state.cursors : [];
        const cursor = this.query.get("cursor");
        this.pager.hidden = !list.data.length;
        const go = (/** @type {string | null} */ to, /** @type {string[]} */ cursors) => {
            setQuery({ cursor: to }, { push: true, state: { cursors } });
            void this.refresh();
            this.scrollIntoView({ block: "start" });
        };
        const total = list.total ?? null;
        fill(
            this.pager,
            h(
                "span",
                { class: "number", role: "status" },
                total === null ? `More than ${count(10_000)}` : counted(total, noun.replace(/ies$/, "y").replace(/s$/, ""), noun),
            ),
            cursor || list.next_cursor
                ? h(
                    "div",
                    { class: "row" },
                    h(
                        "button",
                        {
                            class: "button small",
                            type: "button",
                            disabled: !cursor,
                            onclick: () => go(before.at(-1) || null, before.slice(0, -1)),
                        },
                        icon("left"),
                        "Previous",
                    ),
                    h(
                        "button",
                        {
                            class: "button small",
                            type: "button",
                            disabled: !list.next_cursor,
                            onclick: () => go(list.next_cursor ?? null, [...before, cursor ?? ""]),
                        },
                        "Next",
                        icon("right"),
                    ),
                )
                : null,
        );
    }
}

define("list-view", ListView);
