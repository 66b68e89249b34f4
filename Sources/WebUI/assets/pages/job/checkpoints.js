// The checkpoints of a run: from where it can go on, and what can be made a version of its model.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes, count, figure } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { listen } from "../../core/jobs.js";
import { loadInto } from "../../core/page.js";
import { canEdit } from "../../core/session.js";
import { badge, emptyState } from "../../components/feedback.js";
import { OperationView } from "../../components/operation-view.js";
import { timeOf } from "../../components/small.js";
import { tableFrame } from "../../components/table-frame.js";
import { toastError } from "../../components/toast.js";

/** @typedef {import("../../core/job-types.js").Checkpoint} Checkpoint */

/** @param {import("./job.js").TabContext} context */
export function checkpointsTab({ live, signal }) {
    const frame = h("section", { class: "card", "aria-label": "Checkpoints" });
    const place = `/api/jobs/${encodeURIComponent(live.id)}/checkpoints`;
    /** @type {Map<string, OperationView>} what is being published, by the checkpoint's name: it outlives the table */
    const going = new Map();
    const load = () => loadInto(frame, signal, () => api.get(place, {}, signal), ({ data }) => table(data, version));

    /** @param {Checkpoint} checkpoint */
    const version = (checkpoint) => {
        if (checkpoint.version !== null) {
            return h("a", { href: `/models/${checkpoint.model_id}?version=${checkpoint.version}` }, `Version ${checkpoint.version}`);
        }
        return going.get(checkpoint.name) ?? (canEdit() ? publishButton(checkpoint) : null);
    };

    /** @param {Pick<Checkpoint, "name" | "step">} checkpoint */
    const publishButton = ({ name, step }) => {
        const button = h("button", {
            class: "button small",
            type: "button",
            "aria-label": `Make a version of step ${count(step)}`,
            onclick: async () => {
                button.disabled = true;
                try {
                    const { id } = await api.post(`${place}/${name}/publish`);
                    const view = new OperationView(id, {
                        title: `Version of step ${count(step)}`,
                        done: () => {
                            going.delete(name);
                            void load();
                        },
                        failed: () => {
                            going.delete(name);
                            view.append(publishButton({ name, step }));
                        },
                    });
                    going.set(name, view);
                    button.replaceWith(view);
                } catch (error) {
                    toastError(error);
                    button.disabled = false;
                }
            },
        }, "Make a version");
        return button;
    };

    void load();
    listen(live, signal, {
        event: ({ kind }) => {
            if (kind === "checkpoint") void load();
        },
        job: () => void load(),
    });
    return frame;
}

/**
 * @param {Checkpoint[]} checkpoints newest first
 * @param {(checkpoint: Checkpoint) => Node | null} version what became of one, or can become of it
 */
function table(checkpoints, version) {
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
                    ["Step", "Written", "Loss", "Validation loss", "Size", "Name", "Model"].map((title, index) =>
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
                        h("td", null, version(checkpoint)),
                    )
                ),
            ),
        ),
    );
}
