// Forms: labels, help, and errors at the field that the server names.

import { fill, h, uniqueID } from "../core/dom.js";
import { sentence } from "../core/format.js";
import { icon } from "../core/icons.js";
import { asAPIError, isAbort } from "../core/api.js";
import { errorBox } from "./feedback.js";

/** @typedef {import("../core/dom.js").Children} Children */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/**
 * @typedef {{name: string, label: string, type?: string, value?: string | number | boolean | null, help?: Children, required?: boolean,
 *   options?: [string, string][], placeholder?: string, autocomplete?: string, attributes?: Record<string, unknown>}} FieldDescription
 */

/** What names of datasets are made of, for fields that take one. */
export const datasetName = {
    pattern: "[A-Za-z0-9][A-Za-z0-9._\\-]{0,99}",
    title: "Use letters (A to Z), digits, dots, underscores and hyphens, with a letter or digit first.",
};

/**
 * A field with its label; `type` is that of an input, or `select`, `textarea`, `checkbox`.
 * @param {FieldDescription} description
 */
export function field(
    { name, label, type = "text", value = null, help, required = false, options = [], placeholder, autocomplete, attributes = {} },
) {
    const id = uniqueID("field");
    const helpID = `${id}-help`;
    const common = { id, name, required, placeholder, autocomplete, "aria-describedby": helpID, ...attributes };
    if (type === "checkbox") {
        const input = h("input", { ...common, type, checked: Boolean(value) });
        return h(
            "div",
            { class: "field", "data-field": name },
            h(
                "label",
                { class: "check", for: id },
                input,
                h(
                    "span",
                    null,
                    h("span", { class: "small strong" }, label),
                    help ? h("span", { class: "help soft tiny" }, h("br", null), help) : null,
                ),
            ),
            h("div", { class: "error", id: helpID, hidden: true }),
        );
    }
    const control = type === "select"
        ? h("select", { class: "select", ...common }, options.map(([key, text]) => h("option", { value: key }, text)))
        : type === "textarea"
        ? h("textarea", { class: "textarea", ...common })
        : h("input", { class: "input", type, ...common });
    if (value !== null) control.value = String(value);
    return h(
        "div",
        { class: "field", "data-field": name },
        h("label", { for: id }, label, required ? null : null),
        control,
        help ? h("div", { class: "help" }, help) : null,
        h("div", { class: "error", id: helpID, hidden: true }),
    );
}

/**
 * @param {HTMLElement} form
 * @param {string | null} name no name clears all
 * @param {string} message
 * @returns {boolean} whether the form has that field
 */
export function setFieldError(form, name, message = "") {
    for (const frame of form.querySelectorAll("[data-field]")) {
        const mine = frame.getAttribute("data-field") === name;
        if (name !== null && !mine) continue;
        const control = /** @type {Control | null} */ (frame.querySelector("input, select, textarea"));
        const error = /** @type {HTMLElement | null} */ (frame.querySelector(".error"));
        if (message) control?.setAttribute("aria-invalid", "true");
        else control?.removeAttribute("aria-invalid");
        if (error) {
            error.hidden = !message;
            fill(error, message);
        }
        if (mine) {
            control?.focus();
            return true;
        }
    }
    return false;
}

/**
 * The values of a form by name: texts, and true or false of boxes.
 * @param {HTMLFormElement} form
 * @returns {Record<string, any>}
 */
export function values(form) {
    /** @type {Record<string, any>} */
    const found = {};
    for (const control of form.elements) {
        if (
            !(control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) ||
            !control.name
        ) continue;
        if (control instanceof HTMLInputElement && control.type === "checkbox") found[control.name] = control.checked;
        else if (control instanceof HTMLInputElement && control.type === "radio") {
            if (control.checked) found[control.name] = control.value;
        } else found[control.name] = control.value;
    }
    return found;
}

/**
 * A form that sends: `run` gets the values; what the API says against a field stands at the field.
 * @param {{fields: Children, submit: string, run: (values: Record<string, any>, form: HTMLFormElement) => Promise<unknown>, danger?: boolean, extra?: Children, className?: string}} description
 */
export function form({ fields, submit, run, danger = false, extra, className = "form" }) {
    const message = h("div", { hidden: true });
    const go = h("button", { class: `button ${danger ? "danger" : "primary"}`, type: "submit" }, submit);
    const element = h(
        "form",
        {
            class: className,
            novalidate: true,
            onsubmit: async (/** @type {Event} */ event) => {
                event.preventDefault();
                if (go.disabled) return;
                setFieldError(element, null);
                fill(message).hidden = true;
                const missing =
                    /** @type {Control | undefined} */ ([...element.elements].find((control) =>
                        control instanceof HTMLElement && "checkValidity" in control && !(/** @type {Control} */ (control)).checkValidity()
                    ));
                if (missing) {
                    setFieldError(
                        element,
                        missing.name,
                        missing.validity.valueMissing
                            ? "This is needed."
                            : missing.validity.patternMismatch
                            ? missing.title
                            : missing.validationMessage,
                    );
                    return;
                }
                busy(go, true);
                try {
                    await run(values(element), element);
                } catch (caught) {
                    if (isAbort(caught)) return;
                    showError(element, message, caught);
                } finally {
                    busy(go, false);
                }
            },
        },
        fields,
        message,
        h("div", { class: "row" }, go, extra),
    );
    return element;
}

/**
 * The fields at which errors stand that name none.
 * @type {Record<string, string[]>}
 */
const fieldsOfCodes = {
    weak_password: ["new_password", "password"],
    wrong_credentials: ["current_password"],
    invalid_email: ["email"],
    user_exists: ["email"],
    invalid_name: ["name"],
};

/**
 * @param {HTMLElement} element
 * @param {HTMLElement} message
 * @param {unknown} caught
 */
function showError(element, message, caught) {
    const error = asAPIError(caught);
    const names = error.param ? [error.param.split(/[.[]/)[0]] : fieldsOfCodes[error.code] ?? [];
    const text = [error.message, error.hint].filter(Boolean).map((part) => `${sentence(part ?? "").replace(/\.$/, "")}.`).join(" ");
    if (names.some((name) => setFieldError(element, name, text))) return;
    message.hidden = false;
    fill(message, errorBox(error));
}

/**
 * @param {HTMLButtonElement} button
 * @param {boolean} isBusy
 */
export function busy(button, isBusy) {
    button.disabled = isBusy;
    button.classList.toggle("is-busy", isBusy);
    button.querySelector("[data-busy]")?.remove();
    if (isBusy) {
        const turning = icon("refresh");
        turning.setAttribute("data-busy", "");
        button.prepend(turning);
    }
}

/**
 * Buttons of which one is pressed.
 * @param {{label: string, options: [string, Children][], value: string, change: (value: string) => void}} description
 */
export function segments({ label, options, value, change }) {
    const buttons = options.map(([key, text]) =>
        h("button", {
            type: "button",
            "aria-pressed": String(key === value),
            onclick: () => {
                for (const [index, [other]] of options.entries()) buttons[index].setAttribute("aria-pressed", String(other === key));
                change(key);
            },
        }, text)
    );
    return h("div", { class: "segments", role: "group", "aria-label": label }, buttons);
}

/** @param {string} value who sees a dataset or a model */
export const visibilityField = (value) =>
    field({
        name: "visibility",
        label: "Visibility",
        type: "select",
        value,
        options: [["organization", "Everybody in the organization"], ["private", "Only its owner and admins"]],
    });

/** A password that is being chosen, twice. */
export const newPasswordFields = () => [
    field({
        name: "password",
        label: "Password",
        type: "password",
        required: true,
        autocomplete: "new-password",
        help: "A long one: several words are better than signs.",
    }),
    field({ name: "again", label: "Password again", type: "password", required: true, autocomplete: "new-password" }),
];
