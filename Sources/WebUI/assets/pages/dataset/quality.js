import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { count, counted, decimal, percent, sentence, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { canEdit } from "../../core/session.js";
import { badge, card, emptyState } from "../../components/feedback.js";
import { OperationView } from "../../components/operation-view.js";
import { toastError } from "../../components/toast.js";
import { shareText } from "./overview.js";
import { withoutDialog } from "./without-dialog.js";

/** @typedef {import("./dataset.js").TabContext} TabContext */
/** @typedef {import("../../core/types.js").Quality} Quality */
/** @typedef {import("../../core/types.js").QualityPart} QualityPart */
/** @typedef {import("../../core/types.js").Finding} Finding */

/**
 * Why it matters, by kind of finding.
 * @type {Record<string, string>}
 */
const reasons = {
    exact_duplicate: "The same row more than once weighs more than it should.",
    near_duplicate: "Nearly the same words as an earlier row.",
    contradiction: "The same question with another answer: the model learns neither.",
    refusal: "The answer declines to answer.",
    toxic: "Insults, slurs or threats.",
    boilerplate: "Words that a model or a web page left behind.",
    empty_answer: "There is hardly an answer to learn.",
    cut_off_answer: "The answer stops in the middle.",
    language_mismatch: "Question and answer are in different languages.",
    email: "An e-mail address.",
    phone: "A telephone number.",
    card: "A payment card number.",
    iban: "An IBAN.",
    ip_address: "An IP address.",
    api_key: "An API key, token or password.",
    private_key: "A private key.",
    label_imbalance: "Some answers are much rarer than others.",
};

/**
 * What the dataset is worth, with the reasons and the rows.
 * @param {TabContext} context
 */
export function qualityTab(context) {
    const { dataset, versionQuery, signal } = context;
    const body = h("div", { class: "stack" });
    const show = () =>
        loadInto(
            body,
            signal,
            () => api.get(`/api/datasets/${dataset.id}/quality`, versionQuery, signal),
            (
                /** @type {{quality: Quality | null}} */ { quality },
            ) => (quality ? report(quality, context, measure) : h(
                "div",
                { class: "card" },
                emptyState({
                    icon: "search",
                    title: "The quality is not measured yet",
                    text:
                        "Every row is looked at: repeated and contradicting rows, empty and cut-off answers, refusals, other languages, personal data and keys.",
                    actions: canEdit()
                        ? h("button", { class: "button primary", type: "button", onclick: () => void measure() }, "Measure the quality")
                        : null,
                }),
            )),
        );
    const measure = async () => {
        try {
            const operation = await api.post(`/api/datasets/${dataset.id}/measure`, { kind: "quality" }, { query: versionQuery });
            fill(
                body,
                card("Measuring the quality", { body: new OperationView(operation.id, { title: "Quality", done: () => void show() }) }),
            );
        } catch (error) {
            toastError(error);
        }
    };
    void show();
    return body;
}

/**
 * @param {Quality} quality
 * @param {TabContext} context
 * @param {() => Promise<void>} measure
 */
function report(quality, context, measure) {
    const found = quality.parts.filter(({ rows }) => rows > 0).sort((left, right) => left.score - right.score);
    const clean = quality.parts.filter(({ rows }) => rows === 0);
    const tone = quality.score >= 90 ? "good" : quality.score >= 70 ? "warn" : "bad";
    const notes = [
        quality.repeated_inputs ? `${counted(quality.repeated_inputs, "row")} with the input of an earlier row` : "",
        quality.partly_compared ? `${counted(quality.partly_compared, "row")} compared with some of their many likely duplicates only` : "",
        quality.labels.length && quality.label_evenness !== null
            ? `the answers are ${counted(quality.labels.length, "label")}, evenness ${decimal(quality.label_evenness, 2)}`
            : "",
    ].filter(Boolean);
    return [
        h(
            "section",
            { class: "card", "aria-label": "Score" },
            h(
                "div",
                { class: "body score" },
                h("div", null, h("div", { class: "value" }, decimal(quality.score)), h("div", { class: "tiny faint" }, "of 100")),
                h(
                    "div",
                    { class: "stack close grow" },
                    h(
                        "div",
                        { class: "row" },
                        badge(
                            tone === "good"
                                ? "Few rows are worth a look"
                                : tone === "warn"
                                ? "Some rows are worth a look"
                                : "Many rows are worth a look",
                            tone,
                        ),
                    ),
                    notes.length ? h("p", { class: "small soft" }, sentence(notes.join("; ")), ".") : null,
                    h(
                        "details",
                        { class: "small soft" },
                        h("summary", null, "How the score comes about"),
                        h(
                            "p",
                            null,
                            "It is 100 times the product of (1 − weight × share) over all parts: each part takes away its share of rows times how much such a row loses.",
                        ),
                    ),
                ),
                canEdit()
                    ? h(
                        "div",
                        { class: "row" },
                        found.length
                            ? h(
                                "button",
                                {
                                    class: "button",
                                    type: "button",
                                    onclick: () => withoutDialog(found, context),
                                },
                                icon("branch"),
                                "Make a dataset without…",
                            )
                            : null,
                        h(
                            "button",
                            {
                                class: "button",
                                type: "button",
                                onclick: () => void measure(),
                            },
                            icon("refresh"),
                            "Measure again",
                        ),
                    )
                    : null,
            ),
        ),
        card("What lowers it", {
            flush: true,
            body: found.length
                ? h("div", { class: "list" }, found.map((part) => partView(part, context)))
                : emptyState({ icon: "done", title: "Nothing was found", text: "No row is flagged." }),
            foot: clean.length
                ? h("span", { class: "small soft grow" }, `Looked for and not found: ${clean.map(({ name }) => words(name)).join(", ")}.`)
                : null,
        }),
        h(
            "div",
            { class: "grid", style: { "--cell": "22rem" } },
            quality.languages.length
                ? card("Languages", {
                    body: bars(
                        quality.languages.map((
                            { input, answer, rows },
                        ) => [input === answer || answer === "unknown" ? input : `${input} to ${answer}`, rows]),
                    ),
                })
                : null,
            quality.labels.length ? card("Labels", { body: bars(quality.labels.map(({ text, rows }) => [text, rows])) }) : null,
        ),
    ];
}

/** @param {[string, number][]} values */
function bars(values) {
    const most = Math.max(1, ...values.map(([, rows]) => rows));
    const all = values.reduce((sum, [, rows]) => sum + rows, 0);
    const shown = [...values].sort((left, right) => right[1] - left[1]).slice(0, 12);
    return h(
        "div",
        { class: "stack close" },
        h(
            "div",
            { class: "bars" },
            shown.map((
                [name, rows],
            ) => [
                h("span", { class: "cut", title: name }, name),
                h("span", { class: "bar", style: { "--share": String((100 * rows) / most) } }),
                h("span", { class: "number soft" }, `${count(rows)} · ${percent(rows / Math.max(1, all), 0)}`),
            ]),
        ),
        values.length > shown.length ? h("span", { class: "tiny faint" }, `and ${count(values.length - shown.length)} more`) : null,
    );
}

/**
 * @param {QualityPart} part
 * @param {TabContext} context
 */
function partView(part, { dataset, versionQuery, signal, at }) {
    const inside = h("div", { class: "inside" });
    const isFlag = part.name !== "label_imbalance";
    return h(
        "details",
        {
            class: "disclosure",
            ontoggle: (/** @type {Event} */ event) => {
                if (!(/** @type {HTMLDetailsElement} */ (event.target)).open || inside.childElementCount) return;
                const list = h("div", null);
                fill(
                    inside,
                    h("p", { class: "small soft" }, reasons[part.name] ?? ""),
                    list,
                    isFlag
                        ? h(
                            "div",
                            null,
                            h("a", { class: "button small", href: at("rows", { flag: part.name }) }, `All ${counted(part.rows, "row")}`),
                        )
                        : null,
                );
                if (!isFlag) fill(list, findings(part.examples, at));
                else {void loadInto(
                        list,
                        signal,
                        () =>
                            api.get(
                                `/api/datasets/${dataset.id}/quality/findings`,
                                { ...versionQuery, flag: part.name, limit: 20 },
                                signal,
                            ),
                        (found) => findings(found.data, at),
                    );}
            },
        },
        h(
            "summary",
            null,
            icon("right", "turns"),
            h("span", { class: "grow" }, h("span", { class: "strong" }, sentence(words(part.name)))),
            h("span", { class: "small soft number" }, `${counted(part.rows, "row")} · ${shareText(part.share)}`),
            badge(`−${decimal(100 - part.score, 100 - part.score < 1 ? 2 : 1)}`, part.score < 90 ? "bad" : part.score < 99 ? "warn" : ""),
        ),
        inside,
    );
}

/**
 * @param {Finding[]} found
 * @param {TabContext["at"]} at
 */
const findings = (found, at) =>
    h(
        "ul",
        { class: "stack tight small" },
        found.map(({ row, message, path, related_row: related }) =>
            h(
                "li",
                { class: "wrap" },
                h("a", { href: at(`rows/${row}`), class: "number" }, `Row ${count(row)}`),
                path ? h("span", { class: "mono tiny faint" }, ` ${path}`) : null,
                `: ${message}`,
                related ? [" ", h("a", { href: at(`rows/${related}`), class: "tiny" }, "compare")] : null,
            )
        ),
    );
