// Bars drawn by Chart.js, with the same numbers as a table; where the library is not in the program, the table stands alone.

import { define, fill, h } from "../core/dom.js";
import { count } from "../core/format.js";
import { tokenColour } from "../core/theme.js";
import { dataTable } from "./table-frame.js";

/** @typedef {{label: string, labels: string[], series: {name: string, values: number[], colour?: string}[], noun: string, height?: string, isWide?: boolean}} ChartDescription */

/** @type {Promise<any> | null} */
let library = null;

/** Chart.js, or null where the program was built without it. */
export function chartLibrary() {
    library ??= new Promise((resolve) => {
        const script = h("script", {
            src: "/assets/vendor/chart.min.js",
            onload: () => resolve(/** @type {any} */ (window).Chart ?? null),
            onerror: () => resolve(null),
        });
        document.head.append(script);
    });
    return library;
}

export class ChartView extends HTMLElement {
    /** @param {ChartDescription} description */
    constructor(description) {
        super();
        this.description = description;
        /** @type {any} */
        this.chart = null;
        this.redraw = () => void this.draw();
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
        this.chart?.destroy();
        this.chart = null;
    }

    async draw() {
        const Chart = await chartLibrary();
        if (!this.isConnected) return;
        this.chart?.destroy();
        const { label, height = "14rem" } = this.description;
        if (!Chart) {
            fill(this, h("p", { class: "tiny faint" }, "This program was built without charts; the numbers are the same."), this.table());
            return;
        }
        const canvas = h("canvas", { role: "img", "aria-label": `${label}: the table below has the numbers.` });
        fill(
            this,
            h("div", { class: "chart", style: { "--height": height } }, canvas),
            h("details", { class: "small" }, h("summary", { class: "faint tiny" }, "As a table"), this.table()),
        );
        this.chart = new Chart(canvas, this.settings());
    }

    settings() {
        const { labels, series, isWide, noun } = this.description;
        const text = tokenColour("--text-faint");
        const line = tokenColour("--line");
        const font = { family: getComputedStyle(this).fontFamily, size: 11 };
        const numbers = {
            grid: { color: line, drawBorder: false },
            ticks: { color: text, font, precision: 0, maxTicksLimit: 6 },
            beginAtZero: true,
        };
        const names = { grid: { display: false, drawBorder: false }, ticks: { color: text, font, maxRotation: 0, autoSkip: true } };
        return {
            type: "bar",
            data: {
                labels,
                datasets: series.map(({ name, values, colour }, index) => ({
                    label: name,
                    data: values,
                    backgroundColor: tokenColour(colour ?? `--chart-${index + 1}`),
                    borderRadius: 3,
                    maxBarThickness: 34,
                    categoryPercentage: 0.85,
                    barPercentage: 0.9,
                })),
            },
            options: {
                indexAxis: isWide ? "y" : "x",
                responsive: true,
                maintainAspectRatio: false,
                animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 250 },
                scales: isWide ? { x: numbers, y: names } : { x: names, y: numbers },
                plugins: {
                    legend: { display: series.length > 1, position: "bottom", labels: { color: text, font, boxWidth: 10, boxHeight: 10 } },
                    tooltip: {
                        callbacks: {
                            label: (/** @type {any} */ item) =>
                                `${item.dataset.label}: ${count(isWide ? item.parsed.x : item.parsed.y)} ${noun}`,
                        },
                    },
                },
            },
        };
    }

    table() {
        const { labels, series, label } = this.description;
        return dataTable([
            { title: label, cell: (name) => name },
            ...series.map(({ name, values }) => ({
                title: name,
                number: true,
                cell: (/** @type {string} */ _, /** @type {number} */ index) => count(values[index]),
            })),
        ], labels);
    }
}

define("chart-view", ChartView);
