// A dataset out of another, without the rows that were flagged.

import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { count, counted, sentence, words } from "../../core/format.js";
import { openDialog } from "../../components/dialog.js";
import { note } from "../../components/feedback.js";
import { datasetName, field, form } from "../../components/form.js";
import { OperationView } from "../../components/operation-view.js";
import { toast } from "../../components/toast.js";

/**
 * @param {import("../../core/types.js").QualityPart[]} parts
 * @param {import("./dataset.js").TabContext} context
 */
export function withoutDialog(parts, { dataset, versionQuery }) {
    const choices = parts.filter(({ name }) => name !== "label_imbalance");
    const body = h(
        "div",
        { class: "stack" },
        form({
            submit: "Make the dataset",
            fields: [
                h(
                    "fieldset",
                    { class: "stack close" },
                    h("legend", { class: "label" }, "Leave out rows with"),
                    choices.map(({ name, rows }) =>
                        field({ name: `flag-${name}`, label: `${sentence(words(name))} (${count(rows)})`, type: "checkbox", value: true })
                    ),
                ),
                note("", "Of rows that repeat each other the first stays."),
                field({
                    name: "name",
                    attributes: datasetName,
                    label: "Name of the new dataset",
                    value: `${dataset.name}-clean`,
                    required: true,
                }),
            ],
            run: async (values) => {
                const without = choices.filter(({ name }) => values[`flag-${name}`]).map(({ name }) => name);
                const operation = await api.post(`/api/datasets/${dataset.id}/select`, { name: values.name, without }, {
                    query: versionQuery,
                });
                fill(
                    body,
                    new OperationView(operation.id, {
                        title: "Selection",
                        done: ({ result }) => {
                            dialog.close();
                            toast(`${values.name} is stored${result?.version ? `: ${counted(result.version.rows, "row")}` : ""}.`, {
                                href: result?.dataset_id ? `/datasets/${result.dataset_id}` : "/datasets",
                            });
                        },
                    }),
                );
            },
        }),
    );
    const dialog = openDialog({ title: "Make a dataset without bad rows", body });
}
