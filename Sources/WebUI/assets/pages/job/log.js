// The log of a job as it grows: searched and filtered on the server, so that long ones stay quick.

import { api, asAPIError, isAbort } from "../../core/api.js";
import { define, fill, h, uniqueID } from "../../core/dom.js";
import { count, dateTime } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { listen } from "../../core/jobs.js";
import { setQuery } from "../../core/router.js";
import { downloadButton } from "../../components/download.js";
import { emptyState, errorBox, skeleton } from "../../components/feedback.js";

/** @typedef {import("../../core/job-types.js").JobEvent} JobEvent */

/** Levels, the least first. */
const levels = ["", "info", "warn", "error"];

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
        this.hasEarlier = false;
        this.lines = h("ol", { class: "log", "aria-label": "Log", tabindex: "-1" });
        this.earlier = h("div", { class: "pager", hidden: true });
    }

    connectedCallback() {
        this.className = "card";
        this.style.display = "block";
        const id = uniqueID("search");
        const level = h(
            "select",
            { class: "select", "aria-label": "Level", onchange: () => this.change({ level: level.value }) },
            [
                ["", "Any level"],
                ["warn", "Warnings and errors"],
                ["error", "Errors"],
            ].map(([key, text]) => h("option", { value: key }, text)),
        );
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
                    downloadButton(
                        "Trainer's own log",
                        { place: `${this.live.path}/log`, name: `${this.live.id}.log`, check: this.live.path },
                    ),
                ),
            ),
            this.earlier,
            this.lines,
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
     * Lines before one, the newest first.
     * @param {number | null} before
     * @returns {Promise<import("../../core/types.js").List<JobEvent>>}
     */
    ask(before) {
        const query = { level: this.level, search: this.text, order: "desc", limit: pageSize, after: before };
        return api.get(`${this.live.path}/events`, query, this.asking.signal);
    }

    /** Reads the end of the log. */
    async load() {
        this.asking.abort();
        this.asking = new AbortController();
        const { signal } = this.asking;
        if (!this.lines.childElementCount) fill(this.lines, h("li", null, skeleton(5)));
        try {
            const list = await this.ask(null);
            if (signal.aborted) return;
            this.events = list.data.reverse();
            this.hasEarlier = Boolean(list.next_cursor);
            this.show();
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            fill(this.lines, h("li", { style: { display: "block" } }, errorBox(asAPIError(error), () => void this.load())));
        }
    }

    async extend() {
        try {
            const list = await this.ask(this.events[0]?.number ?? null);
            this.events = [...list.data.reverse(), ...this.events];
            this.hasEarlier = Boolean(list.next_cursor);
            this.show();
            this.lines.focus();
        } catch (error) {
            if (!isAbort(error)) fill(this.earlier, errorBox(asAPIError(error), () => void this.extend()));
        }
    }

    /** @param {JobEvent} event */
    came(event) {
        if ((this.events.at(-1)?.number ?? 0) >= event.number) return;
        if (levels.indexOf(event.level) < levels.indexOf(this.level)) return;
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
        this.earlier.hidden = !this.hasEarlier;
        const button = h("button", { class: "button small", type: "button", onclick: () => void this.extend() }, "Earlier lines");
        fill(this.earlier, this.hasEarlier ? button : null);
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
            Object.keys(details).length
                ? h(
                    "span",
                    { class: "faint" },
                    ` ${Object.entries(details).map(([name, value]) => `${name}=${value}`).join(" ")}`,
                )
                : null,
        ),
    );

define("job-log", JobLog);
