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
    const load = () =>
        loadInto(frame, signal, () => api.get(`${live.path}/checkpoints`, {}, signal), (answer) => table(answer.data ?? answer));
    void load();
    listen(live, signal, {
        event: ({ kind }) => {
            if (kind === "checkpoint") void load();
        },
        job: () => void load(),
    });
    return frame;
}

/** @param {Checkpoint[]} checkpoints */
function table(checkpoints) {
    if (!checkpoints.length) {
        return emptyState({
            icon: "layers",
            title: "No checkpoints",
            text: "They are written while a job trains; the newest and the best are kept until the job is done.",
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
                    ["Step", "Written", "Loss", "Validation loss", "Size"].map((title, index) =>
                        h("th", { scope: "col", class: index === 1 ? null : "number" }, title)
                    ),
                ),
            ),
            h(
                "tbody",
                null,
                [...checkpoints].reverse().map((each) =>
                    h(
                        "tr",
                        null,
                        h("td", { class: "number" }, each.is_best ? [badge([icon("check"), "best"], "good"), " "] : null, count(each.step)),
                        h("td", null, timeOf(each.written_at)),
                        h("td", { class: "number" }, figure(each.loss)),
                        h("td", { class: "number" }, figure(each.validation_loss)),
                        h("td", { class: "number" }, bytes(each.byte_count)),
                    )
                ),
            ),
        ),
    );
}
