// The end of the second step: name, visibility, what happens to rows that cannot be used.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { counted } from "../../core/format.js";
import { card, note } from "../../components/feedback.js";
import { datasetName, field, form } from "../../components/form.js";

/** @typedef {import("../../core/types.js").Operation} Operation */

/**
 * A name for a dataset out of that of a file.
 * @param {string} fileName
 */
export function suggestedName(fileName) {
    const base = fileName.replace(/\.(gz|zst)$/i, "").replace(/\.[a-z]+$/i, "");
    return base.normalize("NFKD").replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").replace(/-+$/, "").slice(0, 64) ||
        "dataset";
}

/**
 * The fields that every new dataset has.
 * @param {string} name
 */
export const datasetFields = (name) => [
    field({
        name: "name",
        label: "Name",
        value: name,
        required: true,
        autocomplete: "off",
        attributes: datasetName,
        help: "Where a dataset of this name exists, its next version is made.",
    }),
    field({
        name: "visibility",
        label: "Visibility",
        type: "select",
        value: "organization",
        options: [["organization", "Everybody in the organization"], ["private", "Only you and admins"]],
    }),
];

/**
 * @param {{rows: number, invalid: number, upload: string, fileName: string,
 *   choices: {form: string | null, columns: Record<string, string>, fixes: string[]}, started: (operation: Operation) => void}} description
 */
export function importForm({ rows, invalid, upload, fileName, choices, started }) {
    if (!rows) {
        return note(
            "bad",
            h("strong", null, "There is no row that can be used."),
            h("p", null, "Mend the file by what is said above and upload it again."),
        );
    }
    return card("Store it as a dataset", {
        body: form({
            submit: `Import ${counted(rows, "row")}`,
            fields: [
                h("div", { class: "form-grid" }, datasetFields(suggestedName(fileName))),
                invalid
                    ? field({
                        name: "skip_invalid",
                        label: `Leave out the ${counted(invalid, "row")} that cannot be used`,
                        type: "checkbox",
                        value: false,
                        help:
                            "Otherwise the version holds the same rows and is marked invalid: nothing is trained with it until you say so.",
                    })
                    : null,
                choices.fixes.length
                    ? note("good", `${counted(choices.fixes.length, "kind")} of problem will be mended on the way; the version says which.`)
                    : null,
            ],
            run: async (values) => {
                started(
                    await api.post("/api/datasets", {
                        name: values.name,
                        visibility: values.visibility,
                        upload_id: upload,
                        ...(values.skip_invalid ? { skip_invalid: true } : {}),
                        ...(choices.form ? { form: choices.form } : {}),
                        ...(Object.keys(choices.columns).length ? { columns: choices.columns } : {}),
                        ...(choices.fixes.length ? { fixes: choices.fixes } : {}),
                    }),
                );
            },
        }),
    });
}
