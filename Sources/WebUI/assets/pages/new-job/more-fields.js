// What else can be said of a job: its name, the model it makes, and what few need.

import { h } from "../../core/dom.js";
import { setQuery } from "../../core/router.js";
import { card } from "../../components/feedback.js";
import { modelName } from "../models/importing.js";
import { field } from "../../components/form.js";

/** @param {URLSearchParams} query */
export function moreFields(query) {
    /** @type {Parameters<typeof field>[0][]} */
    const usual = [
        { name: "name", label: "Name of the job", placeholder: "Called after its rows and base", autocomplete: "off" },
        {
            name: "model",
            label: "Name of the model",
            placeholder: "Called after the job",
            autocomplete: "off",
            attributes: modelName,
            help: "Where one of this name exists, the result is its next version.",
        },
    ];
    /** @type {Parameters<typeof field>[0][]} */
    const rare = [
        {
            name: "train_on",
            label: "Learned messages",
            type: "select",
            options: [["", "Answers, by their weight"], ["all", "All answers"], ["last", "The last answer"]],
        },
        { name: "seed", label: "Seed", type: "number", placeholder: "Drawn", attributes: { min: 0, max: 2147483647, step: 1 } },
        { name: "threads", label: "Threads", type: "number", placeholder: "As many as cores", attributes: { min: 1, max: 1024, step: 1 } },
        {
            name: "priority",
            label: "Priority",
            type: "number",
            placeholder: "0",
            attributes: { min: -100, max: 100, step: 1 },
            help: "Higher ones begin first.",
        },
    ];
    const made = (/** @type {typeof usual} */ fields) =>
        h("div", { class: "form-grid" }, fields.map((each) => field({ ...each, value: query.get(each.name) ?? "" })));
    const notes = field({ name: "notes", label: "Notes", type: "textarea", value: query.get("notes") ?? "" });
    const element = h(
        "form",
        { class: "stack", onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
        made(usual),
        h(
            "details",
            null,
            h("summary", { class: "small" }, "More"),
            h("div", { class: "stack", style: { "margin-top": "var(--space-3)" } }, made(rare), notes),
        ),
    );
    element.addEventListener("input", (event) => {
        const control = /** @type {HTMLInputElement} */ (event.target);
        if (!control.checkValidity()) return control.setAttribute("aria-invalid", "true");
        control.removeAttribute("aria-invalid");
        return setQuery({ [control.name]: control.value });
    });
    return card("Names", { body: element });
}
