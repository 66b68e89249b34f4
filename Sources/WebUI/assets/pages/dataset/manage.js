import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { card } from "../../components/feedback.js";
import { datasetName, field, form, visibilityField } from "../../components/form.js";
import { deletingLines } from "../../components/item.js";
import { toast } from "../../components/toast.js";

/**
 * Name, description, who sees it, and deleting.
 * @param {import("./dataset.js").TabContext} context
 */
export function manageTab({ dataset, renew }) {
    const general = form({
        submit: "Save",
        fields: [
            field({ name: "name", attributes: datasetName, label: "Name", value: dataset.name, required: true, autocomplete: "off" }),
            field({
                name: "description",
                label: "Description",
                type: "textarea",
                value: dataset.description ?? "",
                help: "What it is for, where it comes from, what to mind.",
            }),
            visibilityField(dataset.visibility),
        ],
        run: async (values) => {
            await api.put(`/api/datasets/${dataset.id}`, values);
            toast("Saved.");
            await renew();
        },
    });
    return h(
        "div",
        { class: "stack" },
        card("General", { body: general }),
        card("Deleting", {
            flush: true,
            body: h(
                "div",
                { class: "list" },
                deletingLines("datasets", dataset, renew, {
                    text: "It leaves the lists; its versions are kept and it can be restored.",
                    question: "It leaves the lists and can be restored from the deleted ones.",
                }),
            ),
        }),
    );
}
