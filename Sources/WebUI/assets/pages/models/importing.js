// An adapter that was trained elsewhere becomes a version of a model.

import { api } from "../../core/api.js";
import { navigate } from "../../core/router.js";
import { openDialog } from "../../components/dialog.js";
import { field, form, setFieldError } from "../../components/form.js";
import { toast } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").BaseModel} BaseModel */

/** What names of models are made of, for fields that take one. */
export const modelName = {
    pattern: "[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}",
    title: "Use letters (A to Z), digits, dots, underscores and hyphens, at most 64, with a letter or digit first.",
};

/** Asks for the two files and the name, and imports them. */
export async function importAdapter() {
    /** @type {BaseModel[]} */
    const bases = await api.get("/api/base-models").then(
        ({ data }) => data.filter((/** @type {BaseModel} */ base) => base.is_usable),
        () => [],
    );
    const dialog = openDialog({
        title: "Import an adapter",
        body: form({
            submit: "Import",
            fields: [
                field(
                    {
                        name: "configuration",
                        label: "Configuration",
                        type: "file",
                        attributes: { accept: ".json" },
                        help: "adapter_config.json, as PEFT writes it.",
                    },
                ),
                field(
                    {
                        name: "weights",
                        label: "Weights",
                        type: "file",
                        attributes: { accept: ".safetensors" },
                        help: "adapter_model.safetensors.",
                    },
                ),
                field({
                    name: "name",
                    label: "Name of the model",
                    required: true,
                    autocomplete: "off",
                    attributes: modelName,
                    help: "Where one of this name exists, its next version is made.",
                }),
                field({
                    name: "base_model",
                    label: "Base model",
                    type: "select",
                    options: [
                        ["", "The one that the adapter names"],
                        ...bases.map(({ id, name }) => /** @type {[string, string]} */ ([id, name])),
                    ],
                }),
            ],
            run: async ({ name, base_model: base }, element) => {
                const sent = new FormData();
                sent.set("name", name);
                if (base) sent.set("base_model", base);
                for (const part of ["configuration", "weights"]) {
                    const file = /** @type {HTMLInputElement} */ (element.elements.namedItem(part)).files?.[0];
                    if (!file) return setFieldError(element, part, "Choose this file.");
                    sent.set(part, file);
                }
                await api.post("/api/models/import", sent);
                dialog.close();
                toast(`${name} has a new version.`);
                return navigate(`/models?search=${encodeURIComponent(name)}`);
            },
        }),
    });
}
