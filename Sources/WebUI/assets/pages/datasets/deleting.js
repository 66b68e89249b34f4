// Bringing deleted datasets back, and removing them for good.

import { api } from "../../core/api.js";
import { confirmDialog } from "../../components/dialog.js";
import { toast, toastError } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").Dataset} Dataset */

/**
 * @param {Dataset} dataset
 * @param {() => Promise<unknown>} then
 */
export async function restore(dataset, then) {
    try {
        await api.post(`/api/datasets/${dataset.id}/restore`);
        toast(`${dataset.name} is back.`, { href: `/datasets/${dataset.id}` });
        await then();
    } catch (error) {
        toastError(error);
    }
}

/**
 * @param {Dataset} dataset
 * @param {() => Promise<unknown>} then
 */
export const purge = (dataset, then) =>
    confirmDialog({
        title: `Remove ${dataset.name} for good?`,
        text: "All its versions go. What a job or a model needs is not removed; the answer then says what needs it.",
        action: "Remove for good",
        danger: true,
        typed: dataset.name,
        run: async () => {
            await api.delete(`/api/datasets/${dataset.id}`, { purge: true });
            toast(`${dataset.name} is gone.`);
            await then();
        },
    });
