import { address, errorOf, send } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { counted, formName } from "../../core/format.js";
import { card, note } from "../../components/feedback.js";
import { field, form, values } from "../../components/form.js";
import { codeBlock } from "../../components/small.js";
import { toast } from "../../components/toast.js";

/**
 * What each stored form can be written as.
 * @type {Record<string, string[]>}
 */
const targets = {
    chat: ["chat", "alpaca", "prompt-completion", "sharegpt", "chatml", "text"],
    preference: ["preference", "preference-trl", "chat"],
    text: ["text"],
    embedding: ["embedding"],
};

/**
 * The rows as a file, in any form that can hold them.
 * @param {import("./dataset.js").TabContext} context
 */
export function exportTab({ dataset, version }) {
    const names = targets[version.form] ?? targets.chat;
    const command = h("div", null);
    const addressOf = (/** @type {Record<string, any>} */ chosen) =>
        address(`/api/datasets/${dataset.id}/export`, {
            version: version.number,
            form: chosen.form,
            container: chosen.container,
            pack: chosen.pack || null,
            allow_loss: chosen.allow_loss ? true : null,
        });
    const element = form({
        submit: "Download",
        fields: [
            h(
                "div",
                { class: "form-grid" },
                field({
                    name: "form",
                    label: "Form of the rows",
                    type: "select",
                    value: names[0],
                    options: names.map((name) => [
                        name,
                        name === "preference-trl"
                            ? "Preference pairs, as TRL writes them"
                            : name === "chat"
                            ? "OpenAI chat"
                            : formName(name),
                    ]),
                }),
                field({
                    name: "container",
                    label: "File",
                    type: "select",
                    value: "jsonl",
                    options: [["jsonl", "JSON Lines"], ["json", "JSON list"], ["csv", "CSV"], ["tsv", "TSV"], ["text", "Plain text"]],
                }),
                field({
                    name: "pack",
                    label: "Packed",
                    type: "select",
                    value: "",
                    options: [["", "No"], ["gzip", "gzip"], ["zstd", "Zstandard"]],
                }),
            ),
            field({
                name: "allow_loss",
                label: "Write what can be written, even where something is lost",
                type: "checkbox",
                help: "Otherwise the export is refused where a row cannot be held whole, and says which.",
            }),
        ],
        run: async (chosen) => {
            // Fetched here, so that a refusal is shown on the page and does not land in a file.
            const answer = await send("GET", addressOf(chosen));
            if (!answer.ok) throw await errorOf(answer);
            const name = answer.headers.get("Content-Disposition")?.match(/filename="([^"]+)"/)?.[1] ?? dataset.name;
            const file = URL.createObjectURL(await answer.blob());
            h("a", { href: file, download: name }).click();
            setTimeout(() => URL.revokeObjectURL(file), 60000);
            toast(`${counted(version.rows, "row")} of version ${version.number} are in ${name}.`);
        },
    });
    const tell = () =>
        command.replaceChildren(codeBlock(`curl -OJ -H "Authorization: Bearer ts-..." "${location.origin}${addressOf(values(element))}"`));
    element.addEventListener("change", tell);
    tell();
    return h(
        "div",
        { class: "stack" },
        card("Export", { body: element }),
        card("From a program", {
            body: h(
                "div",
                { class: "stack close" },
                h("p", { class: "small soft" }, "With an API key of yours that may read datasets:"),
                command,
            ),
        }),
        note("", "What one form cannot hold, such as tools in Alpaca rows, is counted as lost and never dropped in silence."),
    );
}
