// All versions of a model, with what made each and how good it is.

import { h } from "../../core/dom.js";
import { bytes, figure } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { methodTitle } from "../../core/jobs.js";
import { canEdit } from "../../core/session.js";
import { badge } from "../../components/feedback.js";
import { versionList } from "../../components/versions.js";
import { editNotes } from "./overview.js";

/** @typedef {import("../../core/model-types.js").ModelVersion} ModelVersion */

/** @param {import("./model.js").TabContext} context */
export const versionsTab = ({ place, model, versions, version, renew }) =>
    versionList({
        place,
        versions,
        shown: version,
        alone: "There is one version. A job with this model's name makes the next; versions never change.",
        marks: ({ aliases }) => aliases.flatMap((name) => [" ", badge([icon("tag"), name], "accent")]),
        columns: [
            { title: "By", cell: madeBy },
            { title: "Method", cell: ({ method }) => methodTitle(method) },
            { title: "Loss", number: true, cell: ({ metrics }) => figure(metrics.loss) },
            { title: "Validation loss", number: true, cell: ({ metrics }) => figure(metrics.validation_loss) },
            { title: "Size", number: true, class: "nowrap", cell: ({ byte_count: size }) => bytes(size) },
            {
                title: "Notes",
                class: "wrap",
                cell: (each) => [
                    each.notes || h("span", { class: "faint" }, "–"),
                    canEdit()
                        ? h("button", {
                            class: "button quiet small only-icon",
                            type: "button",
                            "aria-label": `Notes of version ${each.number}`,
                            onclick: () => editNotes(model.id, each, renew),
                        }, icon("pen"))
                        : null,
                ],
            },
        ],
    });

/** @param {ModelVersion} version */
const madeBy = ({ lineage: { job, imported_from: source } }) =>
    job ? h("a", { href: `/jobs/${job.id}` }, job.name || job.id) : source ? "import" : "–";
