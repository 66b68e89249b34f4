// Lines over the steps of a run: drawn by Chart.js, zoomed by dragging, with the same numbers as a table.

import { define, fill, h } from "../core/dom.js";
import { count, figure } from "../core/format.js";
import { tokenColour } from "../core/theme.js";
import { thinned, within } from "../core/thinning.js";
import { chartLibrary } from "./chart.js";
import { dataTable } from "./table-frame.js";

/** @typedef {import("../core/thinning.js").Point} Point */
/** @typedef {{name: string, points: Point[], colour: string, isDashed?: boolean, isAbove?: boolean}} Line */
/** @typedef {{from: number | null, to: number | null}} Range null is the run's own end */
/**
 * @typedef {{label: string, format?: (value: number) => string, height?: string, zoom?: (range: Range) => void}} LineChartDescription
 */

export class LineChart extends HTMLElement {
    /** @param {LineChartDescription} description */
    constructor(description) {
        super();
        this.description = description;
        /** @type {Line[]} */
        this.lines = [];
        /** @type {Range} */
        this.range = { from: null, to: null };
        this.isLogarithmic = false;
        /** @type {any} */
        this.chart = null;
        this.frame = 0;
        this.redraw = () => void this.draw();
        this.selection = h("div", { class: "chart-selection", hidden: true });
        this.tableFrame = h("div", null);
        this.details = h(
            "details",
            { class: "small", ontoggle: () => this.showTable() },
            h("summary", { class: "faint tiny" }, "As a table"),
            this.tableFrame,
        );
    }

    connectedCallback() {
        this.style.display = "block";
        this.scheme = matchMedia("(prefers-color-scheme: dark)");
        this.scheme.addEventListener("change", this.redraw);
        window.addEventListener("tunesmith-theme", this.redraw);
        void this.draw();
    }

    disconnectedCallback() {
        this.scheme?.removeEventListener("change", this.redraw);
        window.removeEventListener("tunesmith-theme", this.redraw);
        cancelAnimationFrame(this.frame);
        this.chart?.destroy();
        this.chart = null;
    }

    /**
     * Shows these lines, at the next frame: many changes at once are drawn once.
     * @param {{lines?: Line[], range?: Range, isLogarithmic?: boolean}} change
     */
    set({ lines = this.lines, range = this.range, isLogarithmic = this.isLogarithmic }) {
        Object.assign(this, { lines, range, isLogarithmic });
        if (!this.isConnected) return;
        cancelAnimationFrame(this.frame);
        this.frame = requestAnimationFrame(() => {
            const kind = this.isLogarithmic ? "logarithmic" : "linear";
            const isSameKind = this.chart?.data.datasets.length === this.lines.length && this.chart.options.scales.y.type === kind;
            if (isSameKind) this.update();
            else void this.draw();
        });
    }

    /** Makes the chart anew. */
    async draw() {
        const Chart = await chartLibrary();
        if (!this.isConnected) return;
        this.chart?.destroy();
        this.chart = null;
        const { label, height = "13rem" } = this.description;
        if (!Chart) {
            fill(
                this,
                h("p", { class: "tiny faint" }, "This program was built without charts; the numbers are the same."),
                this.tableFrame,
            );
            this.showTable();
            return;
        }
        const canvas = h("canvas", { role: "img", "aria-label": `${label}: the table below has the numbers.` });
        const box = h("div", { class: "chart is-line", style: { "--height": height } }, canvas, this.selection);
        fill(this, box, this.details);
        this.chart = new Chart(canvas, this.settings());
        if (this.description.zoom) this.listenToDrags(box);
        this.showTable();
    }

    /** Puts new numbers into the chart that is there. */
    update() {
        const data = this.data();
        for (const [index, line] of data.entries()) Object.assign(this.chart.data.datasets[index], line);
        Object.assign(this.chart.options.scales.x, this.ends());
        this.chart.update("none");
        this.showTable();
    }

    /** The range with the run's own ends in place of null. */
    ends() {
        const { from, to } = this.range;
        const lasts = this.lines.map(({ points }) => points.at(-1)?.[0] ?? 0);
        return { min: from ?? 0, max: to ?? Math.max(1, ...lasts) };
    }

    /** What Chart.js draws: as many points as the width can show. */
    data() {
        const { min, max } = this.ends();
        const parts = Math.max(100, Math.round((this.clientWidth || 600) / 2));
        return this.lines.map(({ name, points, colour, isDashed, isAbove }, index) => {
            const shown = this.isLogarithmic ? points.filter(([, value]) => value > 0) : points;
            return {
                label: name,
                data: thinned(within(shown, min, max), parts).map(([x, y]) => ({ x, y })),
                borderColor: tokenColour(colour),
                backgroundColor: tokenColour(colour),
                borderDash: isDashed ? [5, 3] : [],
                borderWidth: 1.5,
                pointRadius: shown.length < 2 ? 2 : 0,
                pointHitRadius: 6,
                tension: 0,
                order: isAbove ? -1 : index,
            };
        });
    }

    settings() {
        const { format = figure } = this.description;
        const text = tokenColour("--text-faint");
        const grid = { color: tokenColour("--line"), drawBorder: false };
        const font = { family: getComputedStyle(this).fontFamily, size: 11 };
        const ticks = { color: text, font, maxTicksLimit: 6 };
        const lines = this.data();
        return {
            type: "line",
            data: { datasets: lines },
            options: {
                parsing: false,
                normalized: true,
                animation: false,
                responsive: true,
                maintainAspectRatio: false,
                interaction: { mode: "nearest", axis: "x", intersect: false },
                scales: {
                    x: {
                        type: "linear",
                        ...this.ends(),
                        grid: { ...grid, display: false },
                        ticks: { ...ticks, maxRotation: 0, precision: 0, callback: (/** @type {number} */ value) => count(value) },
                    },
                    y: {
                        type: this.isLogarithmic ? "logarithmic" : "linear",
                        grid,
                        ticks: {
                            ...ticks,
                            // Ticks that would read alike are one.
                            callback: (/** @type {number} */ value, /** @type {number} */ index, /** @type {{value: number}[]} */ all) =>
                                index && format(all[index - 1].value) === format(value) ? null : format(value),
                        },
                    },
                },
                plugins: {
                    legend: { display: lines.length > 1, position: "bottom", labels: { color: text, font, boxWidth: 14, boxHeight: 1 } },
                    tooltip: {
                        callbacks: {
                            title: (/** @type {any[]} */ items) => (items.length ? `Step ${count(items[0].parsed.x)}` : ""),
                            label: (/** @type {any} */ item) => `${item.dataset.label}: ${format(item.parsed.y)}`,
                        },
                    },
                },
            },
        };
    }

    /**
     * Dragging over the chart chooses the steps that it shows.
     * @param {HTMLElement} box
     */
    listenToDrags(box) {
        /** @type {number | null} */
        let begun = null;
        const at = (/** @type {PointerEvent} */ event) => {
            const { left, right } = this.chart.chartArea;
            return Math.min(right, Math.max(left, event.clientX - box.getBoundingClientRect().left));
        };
        const show = (/** @type {number} */ from, /** @type {number} */ to) => {
            const { top, bottom } = this.chart.chartArea;
            const place = { left: Math.min(from, to), width: Math.abs(to - from), top, height: bottom - top };
            for (const [name, value] of Object.entries(place)) this.selection.style.setProperty(name, `${value}px`);
            this.selection.hidden = false;
        };
        box.addEventListener("pointerdown", (event) => {
            if (event.button !== 0 || event.pointerType === "touch") return;
            begun = at(event);
            box.setPointerCapture(event.pointerId);
        });
        box.addEventListener("pointermove", (event) => {
            if (begun !== null) show(begun, at(event));
        });
        box.addEventListener("pointerup", (event) => {
            if (begun === null) return;
            const [low, high] = [begun, at(event)].sort((left, right) => left - right);
            begun = null;
            this.selection.hidden = true;
            if (high - low < 6) return;
            const step = (/** @type {number} */ pixel) => Math.round(this.chart.scales.x.getValueForPixel(pixel));
            if (step(high) > step(low)) this.description.zoom?.({ from: Math.max(0, step(low)), to: step(high) });
        });
        box.addEventListener("pointercancel", () => {
            begun = null;
            this.selection.hidden = true;
        });
    }

    /** The table is made when it is looked at. */
    showTable() {
        if (this.chart && !this.details.open) return;
        const { format = figure } = this.description;
        const { min, max } = this.ends();
        fill(
            this.tableFrame,
            this.lines.map(({ name, points }) =>
                dataTable([
                    { title: "Step", number: true, cell: ([step]) => count(step) },
                    { title: name, number: true, cell: ([, value]) => format(value) },
                ], thinned(within(points, min, max), 12))
            ),
        );
    }
}

define("line-chart", LineChart);
