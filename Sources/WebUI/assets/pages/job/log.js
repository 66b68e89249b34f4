// The log of a job as it grows: searched and filtered on the server, so that long ones stay quick.

import { api, asAPIError, isAbort } from "../../core/api.js";
import { define, fill, h, uniqueID } from "../../core/dom.js";
import { count, dateTime } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { listen } from "../../core/jobs.js";
import { setQuery } from "../../core/router.js";
import { emptyState, errorBox, skeleton } from "../../components/feedback.js";

/** @typedef {import("../../core/job-types.js").JobEvent} JobEvent */

/** Lines that are read at once. */
const pageSize = 200;

/** @param {import("./job.js").TabContext} context */
export const logTab = (context) => new JobLog(context);

class JobLog extends HTMLElement {
    /** @param {import("./job.js").TabContext} context */
    constructor({ live, query, signal }) {
        super();
        this.live = live;
        this.signal = signal;
        this.level = query.get("level") ?? "";
        this.text = query.get("search") ?? "";
        this.asking = new AbortController();
        this.timer = 0;
        /** @type {JobEvent[]} */
        this.events = [];
        /** @type {string | null} */
        this.more = null;
        this.lines = h("ol", { class: "log", "aria-label": "Log", tabindex: "-1" });
        this.earlier = h("div", { class: "pager", hidden: true });
        this.later = h("div", { class: "pager", hidden: true });
    }

    connectedCallback() {
        this.className = "card";
        this.style.display = "block";
        const id = uniqueID("search");
        const level = h("select", {
            class: "select",
            "aria-label": "Level",
            value: this.level,
            onchange: () => this.change({ level: level.value }),
        }, h("option", { value: "" }, "Any level"), h("option", { value: "info" }, "Information"), h("option", { value: "warn" }, "Warnings"), h(
            "option",
            { value: "error" },
            "Errors",
        ));
        level.value = this.level;
        const search = h("input", {
            class: "input",
            type: "search",
            id,
            placeholder: "Search the log",
            value: this.text,
            oninput: () => {
                clearTimeout(this.timer);
                this.timer = window.setTimeout(() => this.change({ search: search.value.trim() }), 220);
            },
        });
        fill(
            this,
            h(
                "div",
                { class: "toolbar", role: "search" },
                h(
                    "div",
                    { class: "with-icon search" },
                    icon("search"),
                    h("label", { class: "visually-hidden", for: id }, "Search the log"),
                    search,
                ),
                level,
                h(
                    "div",
                    { class: "end" },
                    h("a", { class: "button", href: `${this.live.path}/log`, download: true }, icon("download"), "Trainer's words"),
                ),
            ),
            this.earlier,
            this.lines,
            this.later,
        );
        listen(this.live, this.signal, { event: (event) => this.came(event), healed: () => void this.load() });
        void this.load();
    }

    disconnectedCallback() {
        clearTimeout(this.timer);
        this.asking.abort();
    }

    /** @param {{level?: string, search?: string}} changes */
    change({ level = this.level, search = this.text }) {
        this.level = level;
        this.text = search;
        setQuery({ level, search });
        void this.load();
    }

    get isFiltered() {
        return Boolean(this.level || this.text);
    }

    /**
     * @param {Record<string, string | number>} query
     * @returns {Promise<import("../../core/types.js").List<JobEvent>>}
     */
    ask(query) {
        return api.get(`${this.live.path}/events`, { level: this.level, search: this.text, ...query }, this.asking.signal);
    }

    /** Reads the end of the log; the beginning of what fits, where it is searched. */
    async load() {
        this.asking.abort();
        this.asking = new AbortController();
        const { signal } = this.asking;
        if (!this.lines.childElementCount) fill(this.lines, h("li", null, skeleton(5)));
        try {
            let after = 0;
            if (!this.isFiltered) {
                const { total } = await this.ask({ limit: 1 });
                after = Math.max(0, (total ?? this.live.last) - pageSize);
            }
            const list = await this.ask({ limit: pageSize, after });
            if (signal.aborted) return;
            this.events = list.data;
            this.more = list.next_cursor ?? null;
            this.show();
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            fill(this.lines, h("li", { style: { display: "block" } }, errorBox(asAPIError(error), () => void this.load())));
        }
    }

    /** @param {boolean} isEarlier */
    async extend(isEarlier) {
        try {
            const first = this.events[0]?.number ?? 1;
            const after = isEarlier ? Math.max(0, first - 1 - pageSize) : this.events.at(-1)?.number ?? 0;
            const list = await this.ask({ limit: isEarlier ? first - 1 - after : pageSize, after });
            this.events = isEarlier ? [...list.data, ...this.events] : [...this.events, ...list.data];
            if (!isEarlier) this.more = list.next_cursor ?? null;
            this.show();
            this.lines.focus();
        } catch (error) {
            if (!isAbort(error)) fill(isEarlier ? this.earlier : this.later, errorBox(asAPIError(error), () => void this.extend(isEarlier)));
        }
    }

    /** @param {JobEvent} event */
    came(event) {
        // Lines between would be missing where there is more to be read.
        if (this.more || (this.events.at(-1)?.number ?? 0) >= event.number) return;
        if (this.level && event.level !== this.level) return;
        if (this.text && !event.message.toLowerCase().includes(this.text.toLowerCase())) return;
        this.events.push(event);
        if (this.events.length === 1) this.show();
        else this.lines.append(line(event));
    }

    show() {
        const { events } = this;
        if (!events.length) {
            fill(
                this.lines,
                h(
                    "li",
                    { style: { display: "block" } },
                    emptyState({
                        icon: "list",
                        title: this.isFiltered ? "No line fits" : "Nothing was logged yet",
                        text: this.isFiltered ? "Change the search or the level." : "Lines appear here as they come.",
                    }),
                ),
            );
        } else fill(this.lines, events.map(line));
        const hasEarlier = !this.isFiltered && (events[0]?.number ?? 1) > 1;
        const button = (/** @type {string} */ text, /** @type {boolean} */ isEarlier) =>
            h("button", { class: "button small", type: "button", onclick: () => void this.extend(isEarlier) }, text);
        this.earlier.hidden = !hasEarlier;
        fill(this.earlier, hasEarlier ? button("Earlier lines", true) : null);
        this.later.hidden = !this.more;
        fill(this.later, this.more ? button("More lines", false) : null);
    }
}

/** @param {JobEvent} event */
const line = ({ number, time_at: time, level, message, details }) =>
    h(
        "li",
        { class: `is-${level}` },
        h("span", { class: "faint number right" }, count(number)),
        h("time", { datetime: time, class: "faint" }, dateTime(time)),
        h("span", { class: "level faint" }, level),
        h(
            "span",
            { class: "said" },
            message,
            Object.keys(details).length ? h(
                "span",
                { class: "faint" },
                ` ${Object.entries(details).map(([name, value]) => `${name}=${value}`).join(" ")}`,
            ) : null,
        ),
    );

define("job-log", JobLog);
