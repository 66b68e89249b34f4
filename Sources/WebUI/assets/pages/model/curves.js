// The curves of the job that made a version, beside those of other versions.

import { h } from "../../core/dom.js";
import { setQuery } from "../../core/router.js";
import { emptyState } from "../../components/feedback.js";
import { mostRuns, RunCharts } from "../../components/run-charts.js";

/** @param {import("./model.js").TabContext} context */
export function curvesTab({ versions, version, query }) {
    const runOf = (/** @type {import("../../core/model-types.js").ModelVersion} */ { number, lineage }) =>
        lineage.job ? [{ id: lineage.job.id, name: `version ${number}` }] : [];
    const [own] = runOf(version);
    if (!own) {
        return h(
            "div",
            { class: "card" },
            emptyState({ icon: "run", title: "No curves", text: "This version was imported; no job of this workbench measured it." }),
        );
    }
    const wanted = (query.get("beside") ?? "").split(",").filter(Boolean).map(Number);
    const frame = h("div", { class: "stack" });
    const draw = () =>
        frame.replaceChildren(
            new RunCharts(
                {
                    runs: [own, ...versions.filter(({ number }) => wanted.includes(number)).flatMap(runOf)],
                    empty: "The job measured nothing.",
                },
            ),
        );
    draw();
    const others = versions.filter((each) => each.number !== version.number && each.lineage.job);
    const boxes = others.map(({ number }) =>
        h(
            "label",
            { class: "check small" },
            h("input", {
                type: "checkbox",
                name: `beside-${number}`,
                checked: wanted.includes(number),
                onchange: (/** @type {Event} */ event) => {
                    const isOn = /** @type {HTMLInputElement} */ (event.target).checked;
                    if (isOn) wanted.push(number);
                    else wanted.splice(wanted.indexOf(number), 1);
                    const isFull = wanted.length >= mostRuns - 1;
                    for (const box of boxes) {
                        const input = /** @type {HTMLInputElement} */ (box.firstElementChild);
                        input.disabled = isFull && !input.checked;
                    }
                    setQuery({ beside: wanted.join(",") });
                    draw();
                },
            }),
            `Version ${number}`,
        )
    );
    return h(
        "div",
        { class: "stack" },
        boxes.length ? h("fieldset", { class: "row wide" }, h("legend", { class: "small soft" }, "Beside it"), boxes) : null,
        frame,
    );
}
