// The base model for which tokens are counted; the choice is remembered.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { toastError } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").BaseModel} BaseModel */

/**
 * @param {{chosen: string | null, signal: AbortSignal, change: (id: string) => void, none: () => void}} description
 */
export function baseChoice({ chosen, signal, change, none }) {
    const select = h("select", {
        class: "select",
        "aria-label": "Base model",
        style: { width: "auto", "max-width": "15rem" },
        disabled: true,
        onchange: () => choose(select.value),
    }, h("option", null, "Base model"));
    const choose = (/** @type {string} */ id) => {
        try {
            localStorage.setItem("tunesmith.base", id);
        } catch {
            // The address has it.
        }
        change(id);
    };
    const load = async () => {
        /** @type {{data: BaseModel[]}} */
        const answer = await api.get("/api/base-models", {}, signal);
        const list = { data: answer.data.filter(({ is_usable: usable }) => usable) };
        if (!list.data.length) return none();
        let kept = null;
        try {
            kept = localStorage.getItem("tunesmith.base");
        } catch {
            // The first one then.
        }
        const first = [chosen, kept].find((id) => list.data.some((base) => base.id === id)) ?? list.data[0].id;
        select.replaceChildren(...list.data.map(({ id, name }) => h("option", { value: id }, name)));
        select.disabled = false;
        select.value = first;
        return change(first);
    };
    load().catch((error) => {
        if (!signal.aborted) toastError(error);
    });
    return select;
}
