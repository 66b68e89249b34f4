// Name, description, tags, who sees it; deprecating, archiving, deleting.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { card } from "../../components/feedback.js";
import { confirmDialog } from "../../components/dialog.js";
import { field, form, visibilityField } from "../../components/form.js";
import { deletingLines, lifeLine } from "../../components/item.js";
import { toast, toastError } from "../../components/toast.js";
import { modelName } from "../models/importing.js";

/** @param {import("./model.js").TabContext} context */
export function manageTab(context) {
    const { model, renew } = context;
    const general = form({
        submit: "Save",
        fields: [
            field({
                name: "name",
                label: "Name",
                value: model.name,
                required: true,
                autocomplete: "off",
                attributes: modelName,
            }),
            field(
                {
                    name: "description",
                    label: "Description",
                    type: "textarea",
                    value: model.description,
                    help: "What it is for, what to mind.",
                },
            ),
            field(
                {
                    name: "tags",
                    label: "Tags",
                    value: model.tags.join(", "),
                    autocomplete: "off",
                    help: "Words to find it by, with commas between.",
                },
            ),
            visibilityField(model.visibility),
        ],
        run: async ({ tags, ...values }) => {
            const words = tags.split(",").map((/** @type {string} */ word) => word.trim()).filter(Boolean);
            await api.patch(`/api/models/${model.id}`, { ...values, tags: [...new Set(words)] });
            toast("Saved.");
            await renew();
        },
    });
    return h(
        "div",
        { class: "stack" },
        card("General", { body: general }),
        card("Life", { flush: true, body: h("div", { class: "list" }, lines(context)) }),
    );
}

/** @param {import("./model.js").TabContext} context */
function lines({ model, renew }) {
    const go = async (/** @type {string} */ action, /** @type {string} */ said) => {
        try {
            await api.post(`/api/models/${model.id}/${action}`);
            toast(said);
            await renew();
        } catch (error) {
            toastError(error);
        }
    };
    const deleting = deletingLines("models", model, renew, {
        text: "It leaves the lists and can be restored from the deleted ones. What is used is not deleted.",
        question: "It leaves the lists and can be restored from the deleted ones until its files are collected.",
    });
    if (model.deleted_at) return deleting;
    const isAway = model.state === "archived" || model.state === "deprecated";
    return [
        isAway
            ? lifeLine("Restore", "It can be used again by new work.", "primary", () => void go("restore", `${model.name} is back.`))
            : null,
        model.state === "ready"
            ? lifeLine(
                "Deprecate",
                "New work is told to use another model; what uses it goes on.",
                "",
                () => void go("deprecate", `${model.name} is deprecated.`),
            )
            : null,
        model.state === "ready" || model.state === "deprecated"
            ? lifeLine("Archive", "It is put away with all its versions, and can be restored.", "", () =>
                confirmDialog({
                    title: `Archive ${model.name}?`,
                    text: "It leaves the models that are ready. It can be restored at any time.",
                    action: "Archive",
                    run: () => go("archive", `${model.name} is archived.`),
                }))
            : null,
        deleting,
    ];
}
