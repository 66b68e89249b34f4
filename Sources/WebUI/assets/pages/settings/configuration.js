import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes, words } from "../../core/format.js";
import { loadInto } from "../../core/page.js";
import { badge, card, note } from "../../components/feedback.js";
import { openDialog } from "../../components/dialog.js";
import { field, form } from "../../components/form.js";
import { toast, toastError } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").Setting} Setting */

/** @param {unknown} value */
const textOf = (
    value,
) => (value === null || value === undefined || (Array.isArray(value) && !value.length)
    ? ""
    : Array.isArray(value)
    ? value.join(", ")
    : String(value));

/**
 * What was written, in the kind of value that the setting has.
 * @param {string} text
 * @param {Setting} setting
 */
function valueOf(text, { value, default: usual }) {
    const model = value ?? usual;
    if (Array.isArray(model)) return text.split(",").map((part) => part.trim()).filter(Boolean);
    if (typeof model === "number") return Number(text);
    if (typeof model === "boolean") return text === "true";
    return text;
}

/**
 * The settings of the installation, each with where its value comes from.
 * @param {AbortSignal} signal
 */
export function configurationTab(signal) {
    const body = h("div", null);
    const show = () =>
        loadInto(
            body,
            signal,
            () => api.get("/api/settings", {}, signal),
            (/** @type {{data: Setting[]}} */ { data }) =>
                h(
                    "div",
                    { class: "list" },
                    data.map((setting) =>
                        h(
                            "div",
                            { class: "list-item" },
                            h(
                                "div",
                                { class: "grow" },
                                h(
                                    "div",
                                    { class: "row close" },
                                    h("strong", { class: "small mono" }, setting.name),
                                    setting.source === "default" ? null : badge(
                                        setting.source === "file"
                                            ? "set here"
                                            : `from ${setting.source === "flag" ? "the command line" : "the environment"}`,
                                        setting.source === "file" ? "accent" : "",
                                    ),
                                ),
                                h("p", { class: "tiny soft" }, setting.summary),
                                h(
                                    "p",
                                    { class: "small mono wrap" },
                                    textOf(setting.value) || h("span", { class: "faint" }, "none"),
                                    setting.name.endsWith("_bytes") && Number(setting.value)
                                        ? h("span", { class: "faint" }, ` (${bytes(Number(setting.value))})`)
                                        : null,
                                ),
                            ),
                            setting.source === "flag" || setting.source === "environment"
                                ? h("span", { class: "tiny faint" }, "changed where it was set")
                                : h("button", {
                                    class: "button small",
                                    type: "button",
                                    "aria-label": `Change ${setting.name}`,
                                    onclick: () => change(setting),
                                }, "Change"),
                        )
                    ),
                ),
        );
    const change = (/** @type {Setting} */ setting) => {
        const isBoolean = typeof (setting.value ?? setting.default) === "boolean";
        const done = async (/** @type {unknown} */ value) => {
            await api.patch("/api/settings", { [setting.name]: value });
            dialog.close();
            toast(setting.needs_restart ? "Saved. It holds from the next start of the server on." : "Saved.");
            await show();
        };
        const dialog = openDialog({
            title: setting.name,
            body: [
                h("p", { class: "soft small" }, setting.summary),
                setting.needs_restart ? note("", "It holds from the next start of the server on.") : null,
                form({
                    submit: "Save",
                    fields: [field({
                        name: setting.name,
                        label: "Value",
                        type: isBoolean ? "select" : "text",
                        value: textOf(setting.value),
                        options: [["true", "yes"], ["false", "no"]],
                        help: Array.isArray(setting.value ?? setting.default)
                            ? "Several with a comma between."
                            : setting.default === null
                            ? null
                            : `Default: ${words(textOf(setting.default)) || "none"}`,
                    })],
                    extra: setting.source === "file"
                        ? h(
                            "button",
                            { class: "button", type: "button", onclick: () => done(null).catch(toastError) },
                            "Back to the default",
                        )
                        : null,
                    run: async (values) => done(valueOf(values[setting.name], setting)),
                }),
            ],
        });
    };
    void show();
    return card("Configuration", { flush: true, body });
}
