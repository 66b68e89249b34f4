// A setting that is chosen by the workbench, with the reason, until one sets it oneself.

import { fill, h, uniqueID } from "../../core/dom.js";
import { setQuery } from "../../core/router.js";
import { sentence, words } from "../../core/format.js";

/**
 * @typedef {{name: string, key: string, label: string, type: "integer" | "number" | "choice" | "text" | "boolean" | "list",
 *   choices?: string[] | null,
 *   minimum?: number | null, maximum?: number | null, help?: string}} SettingRowDescription `key` is the name in the address
 */

/**
 * A value as people write it, without the noise of binary fractions.
 * @param {unknown} value
 */
export const settingText = (value) =>
    value === null || value === undefined
        ? "none"
        : typeof value === "number"
        ? String(Number(value.toPrecision(6)))
        : Array.isArray(value)
        ? value.join(", ")
        : typeof value === "object"
        ? JSON.stringify(value)
        : typeof value === "boolean"
        ? (value ? "yes" : "no")
        : String(value);

/**
 * The value of a named setting: some numbers stand for words.
 * @param {string} name
 * @param {unknown} value
 */
export const namedSettingText = (name, value) =>
    (name === "validate_every" || name === "checkpoint_every") && value === 0
        ? "after each epoch"
        : name === "max_gradient_norm" && value === 0
        ? "any"
        : value === null && name === "target_modules"
        ? "the usual ones"
        : settingText(value);

export class SettingRow {
    /**
     * @param {SettingRowDescription} description
     * @param {() => void} changed
     */
    constructor(description, changed) {
        this.description = description;
        this.changed = changed;
        this.id = uniqueID("setting");
        /** @type {unknown} */
        this.auto = undefined;
        this.reason = "";
        this.value = h("div", { class: "value" });
        this.why = h("div", { class: "why soft", id: `${this.id}-why` });
        this.button = h("button", { class: "button small quiet", type: "button", onclick: () => this.turn() });
        this.label = h("label", { class: "strong", for: this.id }, description.label);
        this.element = h("div", { class: "setting" }, this.label, this.value, this.why, this.button);
        this.draw();
    }

    get own() {
        return new URLSearchParams(location.search).get(this.description.key);
    }

    /**
     * What the workbench would choose.
     * @param {unknown} value
     * @param {string} reason
     */
    update(value, reason) {
        this.auto = value;
        this.reason = reason;
        if (this.own === null) this.draw();
    }

    /** From chosen by the workbench to one's own, and back. */
    turn() {
        const isOwn = this.own !== null;
        const { choices, minimum, type } = this.description;
        const fallback = choices?.[0] ?? minimum ?? (type === "integer" || type === "number" ? 0 : " ");
        const isKnown = this.auto !== null && this.auto !== undefined;
        const start = !isKnown ? fallback : typeof this.auto === "boolean" ? String(this.auto) : settingText(this.auto);
        setQuery({ [this.description.key]: isOwn ? null : start });
        this.draw();
        const input = this.value.querySelector("input, select");
        if (input instanceof HTMLElement) input.focus();
        this.changed();
    }

    draw() {
        const { own, description: { name, label, help } } = this;
        if (own === null) {
            fill(this.value, h("output", { id: this.id }, this.auto === undefined ? "…" : namedSettingText(name, this.auto)));
            fill(this.why, sentence(this.reason || help || "The usual value."));
        } else {
            fill(this.value, this.control(own));
            fill(this.why, help ?? "Set by you.");
        }
        fill(this.button, own === null ? "Set it myself" : "Choose for me");
        this.button.setAttribute("aria-label", `${own === null ? "Set it myself" : "Choose for me"}: ${label}`);
    }

    /** @param {string} own */
    control(own) {
        const { key, name, type, choices, minimum, maximum } = this.description;
        const set = (/** @type {Event} */ event) => {
            const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
            const isFine = control.checkValidity() && control.value !== "";
            control.toggleAttribute("aria-invalid", false);
            if (!isFine) return control.setAttribute("aria-invalid", "true");
            control.removeAttribute("aria-invalid");
            setQuery({ [key]: control.value });
            return this.changed();
        };
        const common = { id: this.id, name, "aria-describedby": `${this.id}-why`, value: own };
        if (type === "choice" || type === "boolean") {
            /** @type {[string, string][]} */
            const options = type === "boolean" ? [["true", "yes"], ["false", "no"]] : (choices ?? []).map(
                (choice) => [choice, words(choice)],
            );
            return h(
                "select",
                { class: "select", ...common, onchange: set },
                options.map(([key, text]) => h("option", { value: key }, text)),
            );
        }
        const isNumber = type === "integer" || type === "number";
        return h("input", {
            class: "input",
            type: isNumber ? "number" : "text",
            step: type === "integer" ? "1" : "any",
            min: minimum,
            max: maximum,
            required: true,
            ...common,
            oninput: set,
        });
    }
}
