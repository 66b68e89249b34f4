// What the columns of a table are: each with its first cells, beside it the field that it becomes.

import { h, uniqueID } from "../../core/dom.js";
import { formName } from "../../core/format.js";
import { contentText } from "../../components/chat.js";
import { card, note } from "../../components/feedback.js";

/** @typedef {import("../../core/types.js").Inspection} Inspection */

/**
 * The fields of each form that a table can hold.
 * @type {Record<string, string[]>}
 */
const fieldsOf = {
    "prompt-completion": ["prompt", "completion", "system"],
    alpaca: ["instruction", "input", "output", "system"],
    chat: ["messages", "tools"],
    preference: ["prompt", "chosen", "rejected", "system"],
    text: ["text"],
    embedding: ["anchor", "positive", "negative", "score"],
};

/**
 * Names of columns that usually are a field.
 * @type {Record<string, RegExp>}
 */
const usual = {
    prompt: /^(prompt|question|query|user|ask|request|frage)$/i,
    completion: /^(completion|reply|answer|response|assistant|antwort|output|label|category)$/i,
    system: /^system/i,
    instruction: /^(instruction|task)$/i,
    input: /^(input|context)$/i,
    output: /^(output|response|answer)$/i,
    messages: /^(messages|conversation)$/i,
    tools: /^tools$/i,
    chosen: /^(chosen|preferred|better)/i,
    rejected: /^(rejected|worse)/i,
    text: /^(text|content|body)$/i,
    anchor: /^(anchor|query)$/i,
    positive: /^positive/i,
    negative: /^negative/i,
    score: /^score$/i,
};

/**
 * @param {{inspection: Inspection, columns: Record<string, string>, form: string | null, apply: (columns: Record<string, string>, form: string | null) => void}} description
 */
export function columnMapping({ inspection, columns, form, apply }) {
    const names = inspection.fields.map((name) => ({
        name,
        samples: inspection.sample.map((row) => contentText(row?.[name])).filter(Boolean),
    }));
    const frame = h("div", { class: "columns" });
    const formID = uniqueID("form");
    const choice = h(
        "select",
        { class: "select", id: formID, onchange: () => draw(choice.value, {}) },
        Object.keys(fieldsOf).map((name) => h("option", { value: name }, formName(name))),
    );
    choice.value = fieldsOf[form ?? ""]
        ? form ?? ""
        : fieldsOf[inspection.form ?? ""] && inspection.form !== "chat"
        ? inspection.form ?? ""
        : "prompt-completion";

    /**
     * @param {string} kind
     * @param {Record<string, string>} given
     */
    const draw = (kind, given) => {
        const taken = new Set();
        frame.replaceChildren(...names.map(({ name, samples }) => {
            const guess = given[name] ?? fieldsOf[kind].find((field) => !taken.has(field) && usual[field].test(name)) ?? "";
            if (guess) taken.add(guess);
            const id = uniqueID("column");
            return h(
                "div",
                { class: "column-card" },
                h("label", { class: "strong small cut", for: id, title: name }, name),
                h("div", { class: "samples" }, samples.slice(0, 3).map((cell) => h("span", { class: "cut", title: cell }, cell))),
                h(
                    "select",
                    { class: "select", id, "data-column": name, value: guess },
                    h("option", { value: "" }, "Not used"),
                    fieldsOf[kind].map((field) => h("option", { value: field }, field)),
                ),
            );
        }));
    };
    draw(choice.value, columns);

    const message = h("div", { hidden: true });
    const use = () => {
        /** @type {Record<string, string>} */
        const map = {};
        for (const select of frame.querySelectorAll("select")) if (select.value) map[select.dataset.column ?? ""] = select.value;
        const twice = Object.values(map).find((field, index, all) => all.indexOf(field) !== index);
        message.hidden = !twice;
        message.replaceChildren(twice ? note("bad", `Two columns are ${twice}: choose one.`) : "");
        if (!twice) apply(map, choice.value);
    };
    return card("Columns", {
        body: h(
            "div",
            { class: "stack" },
            inspection.needs_columns ? note("warn", "The names of the columns do not say what they are. Choose what each one is.") : null,
            h("div", { class: "field", style: { "max-width": "20rem" } }, h("label", { for: formID }, "Each row is"), choice),
            frame,
            message,
        ),
        foot: h(
            "button",
            { class: `button ${inspection.needs_columns ? "primary" : ""}`, type: "button", onclick: use },
            "Use these columns",
        ),
    });
}
