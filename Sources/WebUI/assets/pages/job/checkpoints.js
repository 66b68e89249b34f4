// The checkpoints of a run: from where it can go on.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { count, figure } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { listen } from "../../core/jobs.js";
import { loadInto } from "../../core/page.js";
import { badge, emptyState } from "../../components/feedback.js";
import { timeOf } from "../../components/small.js";
import { tableFrame } from "../../components/table-frame.js";

/** @typedef {import("../../core/job-types.js").Checkpoint} Checkpoint */

/** @param {import("./job.js").TabContext} context */
export function checkpointsTab({ live, signal }) {
    const frame = h("section", { class: "card", "aria-label": "Checkpoints" });
    // Checkpoints are told in the words of OpenAI's protocol alone.
    const place = `/v1/fine_tuning/jobs/${encodeURIComponent(live.id)}/checkpoints`;
    const load = () =>
        loadInto(frame, signal, () => api.get(place, { limit: 100 }, signal), ({ data }) => table(data));
    void load();
    listen(live, signal, {
        event: ({ kind }) => {
            if (kind === "checkpoint") void load();
        },
        job: () => void load(),
    });
    return frame;
}

/** @param {Checkpoint[]} checkpoints newest first */
function table(checkpoints) {
    if (!checkpoints.length) {
        return emptyState({
            icon: "layers",
            title: "No checkpoints",
            text: "They are written while a job trains; the newest and the best are kept.",
        });
    }
    const best = Math.min(...checkpoints.map(({ metrics }) => metrics.valid_loss ?? Infinity));
    return tableFrame(
        h(
            "table",
            { class: "table" },
            h(
                "thead",
                null,
                h(
                    "tr",
                    null,
                    ["Step", "Written", "Loss", "Validation loss", "Name"].map((title, index) =>
                        h("th", { scope: "col", class: [0, 2, 3].includes(index) ? "number" : null }, title)
                    ),
                ),
            ),
            h(
                "tbody",
                null,
                checkpoints.map(({ step_number: step, created_at: seconds, metrics, fine_tuned_model_checkpoint: name }) =>
                    h(
                        "tr",
                        null,
                        h(
                            "td",
                            { class: "number" },
                            metrics.valid_loss === best ? [badge([icon("check"), "best"], "good"), " "] : null,
                            count(step),
                        ),
                        h("td", null, timeOf(new Date(seconds * 1000).toISOString())),
                        h("td", { class: "number" }, figure(metrics.train_loss)),
                        h("td", { class: "number" }, figure(metrics.valid_loss)),
                        h("td", { class: "mono tiny wrap" }, name),
                    )
                ),
            ),
        ),
    );
}
