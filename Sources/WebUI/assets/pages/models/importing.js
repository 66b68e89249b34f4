// An adapter that was trained elsewhere becomes a version of a model.

import { address, api } from "../../core/api.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { openDialog } from "../../components/dialog.js";
import { field, form, setFieldError } from "../../components/form.js";
import { toast } from "../../components/toast.js";

/** Asks for the archive and the name, and imports it. */
export async function importAdapter() {
    const bases = (await api.get("/api/base-models").catch(() => ({ data: [] }))).data.filter(
        (/** @type {import("../../core/types.js").BaseModel} */ { is_usable: usable }) => usable,
    );
    const dialog = openDialog({
        title: "Import an adapter",
        body: form({
            submit: "Import",
            fields: [
                field({
                    name: "file",
                    label: "Archive of the adapter",
                    type: "file",
                    attributes: { accept: ".tar,.tgz,.tar.gz,.zip" },
                    help: "A tar of a PEFT adapter: adapter_config.json and adapter_model.safetensors.",
                }),
                can("owner")
                    ? field({ name: "path", label: "Or a folder of this machine", placeholder: "/srv/adapters/mine", autocomplete: "off" })
                    : null,
                field({
                    name: "name",
                    label: "Name of the model",
                    required: true,
                    autocomplete: "off",
                    attributes: {
                        pattern: "[A-Za-z0-9._\\-]{1,64}",
                        title: "Use letters, digits, dots, underscores and hyphens, at most 64.",
                    },
                    help: "Where one of this name exists, its next version is made.",
                }),
                field({
                    name: "base_model",
                    label: "Base model",
                    type: "select",
                    options: bases.map((/** @type {import("../../core/types.js").BaseModel} */ { id, name }) => [id, name]),
                }),
            ],
            run: async ({ name, base_model: base, path }, element) => {
                const file = /** @type {HTMLInputElement} */ (element.elements.namedItem("file")).files?.[0];
                if (!file && !path) return setFieldError(element, "file", "Choose an archive.");
                const made = path
                    ? await api.post("/api/models/import", { name, base_model: base, path })
                    : await api.post(address("/api/models/import", { name, base_model: base }), file, {
                        headers: { "Content-Type": "application/octet-stream" },
                    });
                dialog.close();
                toast(`${name} has a new version.`);
                return navigate(`/models/${made.model_id ?? made.id}`);
            },
        }),
    });
}
