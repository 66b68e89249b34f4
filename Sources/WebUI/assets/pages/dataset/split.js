import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { count, counted } from "../../core/format.js";
import { card, note } from "../../components/feedback.js";
import { datasetName, field, form } from "../../components/form.js";
import { OperationView } from "../../components/operation-view.js";

/**
 * Rows to train on and rows to validate with.
 * @param {import("./dataset.js").TabContext} context
 */
export function splitTab({ dataset, version, versionQuery }) {
    const outcome = h("div", null);
    const share = h("p", { class: "small soft number", role: "status" });
    const tell = (/** @type {number} */ percent) => {
        const held = Math.round((version.rows * percent) / 100);
        fill(share, `About ${counted(version.rows - held, "row")} to train on, ${count(held)} to validate with.`);
    };
    const element = form({
        submit: "Split",
        fields: [
            field({
                name: "validation_percent",
                label: "Share to validate with, in percent",
                type: "number",
                value: 10,
                required: true,
                attributes: { min: "0", max: "100", step: "any" },
            }),
            share,
            h(
                "div",
                { class: "form-grid" },
                field({
                    name: "training_name",
                    attributes: datasetName,
                    label: "Training dataset",
                    value: `${dataset.name}-train`,
                    required: true,
                }),
                field({
                    name: "validation_name",
                    attributes: datasetName,
                    label: "Validation dataset",
                    value: `${dataset.name}-validation`,
                    required: true,
                }),
            ),
            field({
                name: "keep_groups",
                label: "Keep rows together that repeat each other",
                type: "checkbox",
                value: true,
                help: "Rows with the same input, or nearly the same words, stay on one side; otherwise validation measures memory.",
            }),
            field({
                name: "stratify",
                label: "Give each side its share of every label",
                type: "checkbox",
                value: true,
                help: "Where the answers are labels.",
            }),
            field({
                name: "seed",
                label: "Seed",
                type: "number",
                value: 1,
                required: true,
                help: "The same seed splits the same rows the same way everywhere.",
                attributes: { min: "0", step: "1" },
            }),
        ],
        run: async (values) => {
            const operation = await api.post(`/api/datasets/${dataset.id}/split`, {
                training_name: values.training_name,
                validation_name: values.validation_name,
                validation_percent: Number(values.validation_percent),
                seed: Number(values.seed),
                keep_groups: values.keep_groups,
                stratify: values.stratify,
            }, { query: versionQuery });
            fill(
                outcome,
                card("Split", {
                    body: new OperationView(operation.id, { title: "Split", done: ({ result }) => fill(outcome, done(result, values)) }),
                }),
            );
        },
    });
    element.addEventListener("input", () => tell(Number(new FormData(element).get("validation_percent")) || 0));
    tell(10);
    return h("div", { class: "stack" }, card("Split", { body: element }), outcome);
}

/**
 * @param {any} result
 * @param {Record<string, any>} values
 */
function done(result, values) {
    const part = (/** @type {any} */ made, /** @type {string} */ name, /** @type {string} */ purpose) =>
        h(
            "li",
            null,
            h("a", {
                class: "strong",
                href: made?.dataset_id ? `/datasets/${made.dataset_id}` : `/datasets?search=${encodeURIComponent(name)}`,
            }, name),
            made ? `: ${counted(made.version.rows, "row")}` : ": no row",
            ` ${purpose}`,
        );
    return note(
        "good",
        h("strong", null, "Two datasets are stored."),
        h(
            "ul",
            null,
            part(result?.training, values.training_name, "to train on"),
            part(result?.validation, values.validation_name, "to validate with"),
        ),
    );
}
