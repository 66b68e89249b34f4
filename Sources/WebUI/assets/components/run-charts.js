// What runs measured, over their steps: loss, learning rate, throughput, memory; several runs beside each other.

import { api, asAPIError, isAbort } from "../core/api.js";
import { define, fill, h } from "../core/dom.js";
import { bytes, count, figure } from "../core/format.js";
import { icon } from "../core/icons.js";
import { emptyState, errorBox } from "./feedback.js";
import { LineChart } from "./line-chart.js";

/** @typedef {import("../core/job-types.js").Series} Series */
/** @typedef {import("./line-chart.js").Range} Range */
/** @typedef {{id: string, name: string}} Run */
/** @typedef {{title: string, names: [string, string][], format: (value: number) => string}} Plot */

/** @type {Plot[]} */
const plots = [
    { title: "Loss (nats)", names: [["loss", "loss"], ["validation_loss", "validation"]], format: figure },
    {
        title: "Token accuracy",
        names: [["accuracy", "training"], ["validation_accuracy", "validation"]],
        format: (share) => `${figure(share * 100)} %`,
    },
    { title: "Learning rate", names: [["learning_rate", "learning rate"]], format: figure },
    { title: "Tokens each second", names: [["tokens_per_second", "tokens each second"]], format: (value) => count(Math.round(value)) },
    { title: "Memory", names: [["memory_bytes", "memory"]], format: bytes },
    { title: "Gradient norm", names: [["gradient_norm", "gradient norm"]], format: figure },
];

/** How many points of each series are asked for: more than a chart is wide, so that zooming shows more. */
const mostPoints = 4000;
/** Milliseconds after which steps are read that were not told one by one. */
const catchUp = 8000;
const colours = ["--chart-1", "--chart-3", "--chart-4", "--chart-2"];

/** How many runs can be told apart. */
export const mostRuns = colours.length;

export class RunCharts extends HTMLElement {
    /**
     * @param {{runs: Run[], range?: Range, isLogarithmic?: boolean, changed?: (range: Range, isLogarithmic: boolean) => void,
     *   actions?: import("../core/dom.js").Children, empty?: string}} description the first run is the one the page is about
     */
    constructor({ runs, range = { from: null, to: null }, isLogarithmic = false, changed = () => {}, actions = null, empty }) {
        super();
        this.runs = runs;
        this.range = range;
        this.isLogarithmic = isLogarithmic;
        this.changed = changed;
        this.actions = actions;
        this.empty = empty ?? "The charts begin with the first step.";
        /** @type {Map<string, Map<string, [number, number][]>>} */
        this.measured = new Map();
        this.ending = new AbortController();
        this.timer = 0;
        this.charts = plots.map(({ title, format }) =>
            new LineChart({ label: `${title} by step`, format, zoom: (chosen) => this.zoom(chosen) })
        );
        this.body = h("div", { class: "charts" });
        this.message = h("div", null);
    }

    connectedCallback() {
        this.className = "card";
        this.style.display = "block";
        this.setAttribute("role", "region");
        this.setAttribute("aria-label", "Charts");
        this.ending = new AbortController();
        this.toolbar = this.tools();
        this.toolbar.hidden = true;
        fill(this, h("div", { class: "head" }, h("h2", null, "Charts"), this.toolbar), this.message, this.body);
        void this.load();
    }

    disconnectedCallback() {
        this.ending.abort();
        clearTimeout(this.timer);
        this.timer = 0;
    }

    tools() {
        const button = (
            /** @type {import("../core/icons.js").IconName} */ name,
            /** @type {string} */ label,
            /** @type {() => void} */ run,
        ) => h(
            "button",
            { class: "button quiet small only-icon", type: "button", "aria-label": label, title: label, onclick: run },
            icon(name),
        );
        const whole = h(
            "button",
            { class: "button small", type: "button", onclick: () => this.zoom({ from: null, to: null }) },
            "Whole run",
        );
        this.whole = whole;
        whole.hidden = this.range.from === null && this.range.to === null;
        return h(
            "div",
            { class: "row" },
            whole,
            button("left", "Show earlier steps", () => this.move(-0.5)),
            button("right", "Show later steps", () => this.move(0.5)),
            button("zoomIn", "Zoom in", () => this.scale(0.5)),
            button("zoomOut", "Zoom out", () => this.scale(2)),
            h(
                "label",
                { class: "check small" },
                h("input", {
                    type: "checkbox",
                    name: "logarithmic",
                    checked: this.isLogarithmic,
                    onchange: (/** @type {Event} */ event) => {
                        this.isLogarithmic = /** @type {HTMLInputElement} */ (event.target).checked;
                        this.changed(this.range, this.isLogarithmic);
                        this.show();
                    },
                }),
                "Log scale",
            ),
            this.actions,
        );
    }

    /** Reads what was measured, of every run. */
    async load() {
        const { signal } = this.ending;
        this.setAttribute("aria-busy", "true");
        try {
            const answers = await Promise.all(this.runs.map(({ id }) => this.seriesOf(id, signal)));
            if (signal.aborted) return;
            fill(this.message);
            for (const [index, { id }] of this.runs.entries()) this.measured.set(id, answers[index]);
            this.show();
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            fill(this.message, h("div", { class: "body" }, errorBox(asAPIError(error), () => void this.load())));
        } finally {
            if (!signal.aborted) this.removeAttribute("aria-busy");
        }
    }

    /**
     * @param {string} id
     * @param {AbortSignal} signal
     * @returns {Promise<Map<string, [number, number][]>>}
     */
    async seriesOf(id, signal) {
        const answer = await api.get(`/api/jobs/${encodeURIComponent(id)}/metrics`, { points: mostPoints }, signal);
        return new Map(answer.series.map((/** @type {Series} */ { name, points }) => [name, points]));
    }

    /**
     * Adds what a step measured.
     * @param {import("../core/job-types.js").JobProgress | null} progress
     */
    add(progress) {
        const first = this.measured.get(this.runs[0].id);
        if (!progress || !first) return;
        for (const name of plots.flatMap(({ names }) => names.map(([key]) => key))) {
            const value = /** @type {any} */ (progress)[name];
            if (value === null || value === undefined) continue;
            const points = first.get(name) ?? [];
            const last = points.at(-1);
            if (last && last[0] >= progress.step) continue;
            // The last validation is said again with every step.
            if (name.startsWith("validation_") && last && last[1] === value) continue;
            first.set(name, [...points, [progress.step, value]]);
        }
        this.show();
        // Progress is told now and then; the steps between are read together.
        const before = first.get("loss")?.at(-2)?.[0] ?? 0;
        if (progress.step - before > 1 && !this.timer) {
            this.timer = window.setTimeout(() => {
                this.timer = 0;
                void this.load();
            }, catchUp);
        }
    }

    /** @param {Range} range */
    zoom(range) {
        this.range = range;
        if (this.whole) this.whole.hidden = range.from === null && range.to === null;
        this.changed(range, this.isLogarithmic);
        this.show();
    }

    /** The steps that are shown. */
    ends() {
        const { min, max } = this.charts[0].ends();
        return { min, max, last: Math.max(1, ...this.charts[0].lines.map(({ points }) => points.at(-1)?.[0] ?? 0)) };
    }

    /** @param {number} factor how much of the shown width is shown then, around its middle */
    scale(factor) {
        const { min, max, last } = this.ends();
        const middle = (min + max) / 2;
        const half = ((max - min) / 2) * factor;
        const from = Math.max(0, Math.round(middle - half));
        const to = Math.min(last, Math.round(middle + half));
        if (from === 0 && to === last) this.zoom({ from: null, to: null });
        else if (to - from >= 2) this.zoom({ from, to });
    }

    /** @param {number} share of the shown width */
    move(share) {
        const { min, max, last } = this.ends();
        const by = Math.round((max - min) * share);
        const bounded = Math.min(last - max, Math.max(-min, by));
        if (bounded) this.zoom({ from: min + bounded, to: max + bounded });
    }

    show() {
        const isCompared = this.runs.length > 1;
        const filled = plots.map(({ names }) =>
            this.runs.flatMap(({ id, name }, run) =>
                names.flatMap(([key, word], index) => {
                    const points = this.measured.get(id)?.get(key) ?? [];
                    if (!points.length) return [];
                    const colour = isCompared ? colours[run] : ["--chart-1", "--chart-3"][index];
                    return [
                        {
                            name: isCompared ? `${name}, ${word}` : word,
                            points,
                            colour,
                            isDashed: isCompared && index > 0,
                            isAbove: !isCompared && index > 0,
                        },
                    ];
                })
            )
        );
        const isEmpty = filled.every((lines) => !lines.length);
        if (this.toolbar) this.toolbar.hidden = isEmpty;
        if (isEmpty) {
            fill(this.body, emptyState({ icon: "run", title: "Nothing was measured", text: this.empty }));
            return;
        }
        const wanted = plots.flatMap((plot, index) => (filled[index].length ? [{ plot, index }] : []));
        // Charts that stand already are not moved, so that their tables stay open.
        if (this.body.childElementCount !== wanted.length || this.body.querySelector(".empty")) {
            fill(
                this.body,
                wanted.map(({ plot, index }) => h("section", { class: "stack close" }, h("h3", null, plot.title), this.charts[index])),
            );
        }
        for (const { index } of wanted) {
            this.charts[index].set({ lines: filled[index], range: this.range, isLogarithmic: this.isLogarithmic });
        }
    }
}

define("run-charts", RunCharts);
