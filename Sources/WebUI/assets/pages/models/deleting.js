// Bringing deleted models back, and removing them for good.

import { api } from "../../core/api.js";
import { confirmDialog } from "../../components/dialog.js";
import { toast, toastError } from "../../components/toast.js";

/** @typedef {import("../../core/model-types.js").Model} Model */

/**
 * @param {Model} model
 * @param {() => Promise<unknown>} then
 */
export async function restore(model, then) {
    try {
        await api.post(`/api/models/${model.id}/restore`);
        toast(`${model.name} is back.`, { href: `/models/${model.id}` });
        await then();
    } catch (error) {
        toastError(error);
    }
}

/**
 * @param {Model} model
 * @param {() => Promise<unknown>} then
 */
export const purge = (model, then) =>
    confirmDialog({
        title: `Remove ${model.name} for good?`,
        text: "All its versions and their files go. What is used is not removed; the answer then says by what.",
        action: "Remove for good",
        danger: true,
        typed: model.name,
        run: async () => {
            await api.delete(`/api/models/${model.id}`, { purge: true });
            toast(`${model.name} is gone.`);
            await then();
        },
    });
