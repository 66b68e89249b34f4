// What was chosen and why, and the command that does the same.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { sentence } from "../../core/format.js";
import { isFinal, methodTitle } from "../../core/jobs.js";
import { loadInto } from "../../core/page.js";
import { downloadButton } from "../../components/download.js";
import { card, emptyState } from "../../components/feedback.js";
import { codeBlock } from "../../components/small.js";
import { dataTable } from "../../components/table-frame.js";
import { settingLabel } from "../new-job/request.js";
import { namedSettingText } from "../new-job/setting-row.js";

/** @typedef {import("../../core/job-types.js").Job} Job */

/** @param {import("./job.js").TabContext} context */
export function choicesTab({ live, signal }) {
    const frame = h("div", { class: "stack" });
    void loadInto(frame, signal, () => api.get(live.path, {}, signal), (/** @type {Job} */ job) => [
        chosen(job),
        card("The same from a terminal", { body: codeBlock(job.command, { label: "Copy the command" }) }),
        isFinal(job) && job.progress
            ? h(
                "div",
                { class: "row" },
                downloadButton("Measures as CSV", { place: `${live.path}/results`, name: `${job.id}.csv`, check: live.path }),
            )
            : null,
    ]);
    return frame;
}

/** @param {Job} job */
function chosen(job) {
    if (!job.hyperparameters) {
        return card("What was chosen", {
            body: emptyState({
                icon: "clock",
                title: "Not chosen yet",
                text: "Settings are chosen when the rows have been looked at, each with its reason.",
            }),
        });
    }
    const { name: method, ...ofMethod } = job.method ?? { name: "" };
    const mine = job.settings;
    const reasonOf = (/** @type {string} */ name) => job.reasons.find(({ setting }) => setting === name)?.reason;
    const ofRun = job.hyperparameters ?? {};
    const others = Object.entries({ method: methodTitle(method), ...ofMethod, ...job.hyperparameters, seed: job.seed });
    return card("What was chosen", {
        flush: true,
        body: dataTable([
            { title: "Setting", names: true, cell: ([name]) => sentence(settingLabel(name)) },
            { title: "Value", class: "mono tiny wrap", cell: ([name, value]) => namedSettingText(name, value) },
            {
                title: "Why",
                class: "soft wrap",
                cell: ([name]) =>
                    sentence(
                        (mine[name] ?? null) !== null ? "set by a person" : reasonOf(name) ?? (name in ofRun ? "the usual value" : "–"),
                    ),
            },
        ], others),
    });
}
