import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { navigate } from "../../core/router.js";
import { card } from "../../components/feedback.js";
import { confirmDialog } from "../../components/dialog.js";
import { datasetName, field, form } from "../../components/form.js";
import { toast, toastError } from "../../components/toast.js";

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
            field({
                name: "visibility",
                label: "Visibility",
                type: "select",
                value: dataset.visibility,
                options: [["organization", "Everybody in the organization"], ["private", "Only its owner and admins"]],
            }),
        ],
        run: async (values) => {
            await api.put(`/api/datasets/${dataset.id}`, values);
            toast("Saved.");
            await renew();
        },
    });
    const remove = h("button", {
        class: "button danger",
        type: "button",
        onclick: () =>
            confirmDialog({
                title: `Delete ${dataset.name}?`,
                text: "It leaves the lists and can be restored from the deleted ones.",
                action: "Delete",
                danger: true,
                run: async () => {
                    await api.delete(`/api/datasets/${dataset.id}`);
                    toast(`${dataset.name} is deleted.`, { href: "/datasets?deleted=true", link: "Deleted datasets" });
                    await navigate("/datasets", { replace: true });
                },
            }),
    }, "Delete");
    const restore = h("button", {
        class: "button primary",
        type: "button",
        onclick: () =>
            api.post(`/api/datasets/${dataset.id}/restore`).then(() => {
                toast(`${dataset.name} is back.`);
                return renew();
            }, toastError),
    }, "Restore");
    const purge = h("button", {
        class: "button danger",
        type: "button",
        onclick: () =>
            confirmDialog({
                title: `Remove ${dataset.name} for good?`,
                text: "All its versions go. What a job or a model needs is not removed; the answer then says what needs it.",
                action: "Remove for good",
                danger: true,
                typed: dataset.name,
                run: async () => {
                    await api.delete(`/api/datasets/${dataset.id}`, { purge: true });
                    toast(`${dataset.name} is gone.`);
                    await navigate("/datasets", { replace: true });
                },
            }),
    }, "Remove for good");
    const line = (/** @type {string} */ title, /** @type {string} */ text, /** @type {Node} */ button) =>
        h(
            "div",
            { class: "list-item" },
            h("div", { class: "grow" }, h("strong", { class: "small" }, title), h("p", { class: "small soft" }, text)),
            button,
        );
    return h(
        "div",
        { class: "stack" },
        card("General", { body: general }),
        card("Deleting", {
            flush: true,
            body: h(
                "div",
                { class: "list" },
                dataset.deleted_at
                    ? [
                        line("Restore", "It comes back with all its versions.", restore),
                        line("Remove for good", "This cannot be undone.", purge),
                    ]
                    : line("Delete", "It leaves the lists; its versions are kept and it can be restored.", remove),
            ),
        }),
    );
}
