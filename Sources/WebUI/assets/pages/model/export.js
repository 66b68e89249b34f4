// A version as files: the adapter, the whole model, or the card that says what it is.

import { address } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { downloadButton } from "../../components/download.js";
import { card } from "../../components/feedback.js";
import { codeBlock } from "../../components/small.js";

/** @param {import("./model.js").TabContext} context */
export function exportTab({ model, version }) {
    const place = (/** @type {string} */ form) => address(`/api/models/${model.id}/versions/${version.number}/export`, { form });
    const forms = [
        ...(
            version.kind === "adapter" ? [
                ["adapter", "Adapter", `Beside the base's weights, for PEFT and what reads it. ${bytes(version.byte_count)}, a tar.`],
            ] : []
        ),
        ["merged", "Whole model", "The base with the adapter in its weights, as safetensors; no adapter is needed then. A tar."],
        ["card", "Model card", "What it is, what it learned from, what was measured. Markdown."],
    ];
    return h(
        "div",
        { class: "stack" },
        card(`Version ${version.number}`, {
            flush: true,
            body: h(
                "div",
                { class: "list" },
                forms.map(([name, title, text]) =>
                    h(
                        "div",
                        { class: "list-item" },
                        icon(name === "card" ? "file" : name === "merged" ? "cube" : "layers"),
                        h("div", { class: "grow" }, h("strong", { class: "small" }, title), h("p", { class: "small soft" }, text)),
                                                downloadButton("Download", {
                            place: place(name),
                            name: `${model.name}-v${version.number}${name === "card" ? ".md" : name === "merged" ? "-merged.tar" : ".tar"}`,
                            check: `/api/models/${model.id}/versions/${version.number}`,
                            label: `Download: ${title}`,
                        }),
                    )
                ),
            ),
        }),
        card("From a program", {
            body: h(
                "div",
                { class: "stack close" },
                codeBlock(
                    `tunesmith model export ${model.name}@${version.number} ${model.name} --form ${forms[0][0]}`,
                    { label: "Copy the command" },
                ),
                h("p", { class: "small soft" }, "Or over HTTP, with an API key of yours that may read models:"),
                codeBlock(
                    `curl -OJ -H "Authorization: Bearer ts-..." "${location.origin}${place(forms[0][0])}"`,
                    { label: "Copy the request" },
                ),
            ),
        }),
    );
}
