// The checkpoints of a run: from where it can go on.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes, count, figure } from "../../core/format.js";
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
    const place = `/api/jobs/${encodeURIComponent(live.id)}/checkpoints`;
    const load = () => loadInto(frame, signal, () => api.get(place, {}, signal), ({ data }) => table(data));
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
                    ["Step", "Written", "Loss", "Validation loss", "Size", "Name"].map((title, index) =>
                        h("th", { scope: "col", class: [0, 2, 3, 4].includes(index) ? "number" : null }, title)
                    ),
                ),
            ),
            h(
                "tbody",
                null,
                checkpoints.map((checkpoint) =>
                    h(
                        "tr",
                        null,
                        h(
                            "td",
                            { class: "number" },
                            checkpoint.is_best ? [badge([icon("check"), "best"], "good"), " "] : null,
                            count(checkpoint.step),
                        ),
                        h("td", null, timeOf(checkpoint.written_at)),
                        h("td", { class: "number" }, figure(checkpoint.loss)),
                        h("td", { class: "number" }, figure(checkpoint.validation_loss)),
                        h("td", { class: "number" }, bytes(checkpoint.byte_count)),
                        h("td", { class: "mono tiny wrap" }, checkpoint.name),
                    )
                ),
            ),
        ),
    );
}
