// The second step: what the file is, what is wrong with it, what will be mended, and what the dataset is called.
// All choices stand in the address, so that a reload shows them again.

import { api, asAPIError, isAbort } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, formName, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { setQuery } from "../../core/router.js";
import { card, errorBox, note } from "../../components/feedback.js";
import { operationError, OperationView } from "../../components/operation-view.js";
import { mendedList, problemList } from "../../components/problem-list.js";
import { rowView } from "../../components/chat.js";
import { segments } from "../../components/form.js";
import { columnMapping } from "./column-mapping.js";
import { importForm } from "./import-form.js";

/** @typedef {import("../../core/types.js").Inspection} Inspection */
/** @typedef {import("../../core/types.js").Operation} Operation */
/** @typedef {import("../../core/types.js").Upload} Upload */

export class InspectionStep extends HTMLElement {
    /**
     * @param {string} upload
     * @param {(operation: Operation) => void} started
     */
    constructor(upload, started) {
        super();
        this.uploadID = upload;
        this.started = started;
        /** @type {Upload | null} */
        this.upload = null;
        this.ending = new AbortController();
        // What fixes do, in words: only problems that are still there say so.
        /** @type {Record<string, string>} */
        this.summaries = {};
    }

    /** What was chosen: the address has it. */
    get choices() {
        const query = new URLSearchParams(location.search);
        /** @type {Record<string, string>} */
        let columns = {};
        try {
            columns = JSON.parse(query.get("columns") ?? "{}");
        } catch {
            // A mangled address counts as no choice.
        }
        return { form: query.get("form"), columns, fixes: (query.get("fixes") ?? "").split(",").filter(Boolean) };
    }

    connectedCallback() {
        this.className = "stack";
        this.ending = new AbortController();
        void this.begin();
    }

    disconnectedCallback() {
        this.ending.abort();
    }

    async begin() {
        try {
            this.upload = await api.get(`/api/uploads/${encodeURIComponent(this.uploadID)}`, {}, this.ending.signal);
            const running = new URLSearchParams(location.search).get("inspection");
            if (running) {
                // After a restart of the server the operation is not known any more; the upload still is.
                const operation = await api.get(`/api/operations/${encodeURIComponent(running)}`, {}, this.ending.signal).catch(() => null);
                if (operation) return this.follow(operation.id);
            }
            return await this.inspect();
        } catch (error) {
            return this.fail(error);
        }
    }

    /** @param {unknown} error */
    fail(error) {
        if (isAbort(error)) return;
        fill(
            this,
            errorBox(asAPIError(error), () => void this.begin()),
            h("div", null, h("a", { class: "button", href: "/datasets/new" }, "Upload another file")),
        );
    }

    /** Has the server look at the upload with what was chosen. */
    async inspect() {
        const { form, columns, fixes } = this.choices;
        try {
            const operation = await api.post(`/api/uploads/${encodeURIComponent(this.uploadID)}/inspect`, {
                ...(form ? { form } : {}),
                ...(Object.keys(columns).length ? { columns } : {}),
                ...(fixes.length ? { fixes } : {}),
            });
            setQuery({ inspection: operation.id });
            this.follow(operation.id);
        } catch (error) {
            this.fail(error);
        }
    }

    /** @param {string} id */
    follow(id) {
        fill(
            this,
            card(this.upload?.name ?? "Upload", {
                body: new OperationView(id, {
                    title: "Inspection",
                    done: ({ result }) => this.present(result),
                    failed: ({ error, state }) => {
                        // What cannot be read as chosen is said with the choices that remain.
                        if (state === "failed" && error) {
                            fill(
                                this,
                                errorBox(operationError(error), () => void this.inspect()),
                                this.otherForm(null),
                                h("div", null, h("a", { class: "button", href: "/datasets/new" }, "Upload another file")),
                            );
                        }
                    },
                }),
            }),
        );
    }

    /** @param {Inspection} inspection */
    present(inspection) {
        const { form, columns, fixes } = this.choices;
        const { error, statistics } = inspection;
        for (const { fix } of inspection.problems) if (fix) this.summaries[fix.id] = fix.summary;
        const isAmbiguous = error?.code === "ambiguous_format";
        const isTable = ["csv", "tsv"].includes(inspection.container?.toLowerCase() ?? "");
        const problems = inspection.problems.reduce((sum, group) => sum + group.count, 0);
        const choose = (/** @type {string} */ id, /** @type {boolean} */ on) => {
            setQuery({ fixes: (on ? [...new Set([...fixes, id])] : fixes.filter((other) => other !== id)).join(",") });
            void this.inspect();
        };
        fill(
            this,
            this.summary(inspection),
            error && !isAmbiguous && !inspection.needs_columns ? errorBox(operationError({ ...error, diagnostics: [] })) : null,
            isAmbiguous ? this.formChoice(inspection.candidates) : null,
            isTable
                ? columnMapping({
                    inspection,
                    columns,
                    form,
                    apply: (map, chosen) => {
                        setQuery({ columns: Object.keys(map).length ? JSON.stringify(map) : null, form: chosen });
                        void this.inspect();
                    },
                })
                : null,
            error && !isAmbiguous && !isTable ? this.otherForm(null) : null,
            fixes.length && statistics
                ? card("What is mended", {
                    body: mendedList({
                        fixes: fixes.map((id) => ({ id, summary: this.summaries[id] ?? words(id), rows: inspection.fixed_rows[id] ?? 0 })),
                        samples: inspection.fixed_samples,
                        choose,
                    }),
                })
                : null,
            problems
                ? card(["Problems ", h("span", { class: "faint number" }, count(problems))], {
                    flush: true,
                    body: problemList({ groups: inspection.problems, chosen: new Set(fixes), choose: statistics ? choose : null }),
                })
                : statistics
                ? note("good", "Every row can be used as it is.")
                : null,
            inspection.sample.length
                ? card("First rows", { body: h("div", { class: "stack wide" }, inspection.sample.slice(0, 3).map((row) => rowView(row))) })
                : null,
            statistics
                ? importForm({
                    rows: statistics.rows,
                    invalid: statistics.invalid_rows,
                    upload: this.uploadID,
                    fileName: this.upload?.name ?? "",
                    choices: this.choices,
                    started: this.started,
                })
                : h("div", null, h("a", { class: "button", href: "/datasets/new" }, "Upload another file")),
        );
    }

    /** @param {Inspection} inspection */
    summary({ recognition, container, compression, form, statistics }) {
        const figure = (/** @type {string} */ name, /** @type {string} */ value) =>
            h("div", { class: "stat" }, h("span", { class: "name" }, name), h("span", { class: "value" }, value));
        return h(
            "section",
            { class: "card", "aria-label": "What the file is" },
            h(
                "div",
                { class: "head" },
                h("div", { class: "row" }, icon("file"), h("h2", { class: "wrap" }, this.upload?.name ?? "")),
                h("span", { class: "soft small" }, recognition ?? [container, compression].filter(Boolean).join(", ")),
            ),
            statistics
                ? h(
                    "div",
                    { class: "stats" },
                    figure("Usable rows", count(statistics.rows)),
                    figure("Rows that cannot be used", count(statistics.invalid_rows)),
                    figure("Form", formName(form)),
                )
                : null,
        );
    }

    /** @param {string[]} candidates */
    formChoice(candidates) {
        return card("Which form is it?", {
            body: h(
                "div",
                { class: "stack" },
                note("warn", "The rows fit more than one form equally well, so you decide."),
                this.otherForm(candidates),
            ),
        });
    }

    /** @param {string[] | null} candidates */
    otherForm(candidates) {
        const names = candidates ?? ["chat", "prompt-completion", "alpaca", "sharegpt", "chatml", "preference", "text", "embedding"];
        const choice = segments({
            label: "Form of the rows",
            value: this.choices.form ?? "",
            options: names.map((name) => [name, formName(name)]),
            change: (form) => {
                setQuery({ form });
                void this.inspect();
            },
        });
        choice.classList.add("row");
        return h("div", { class: "row" }, candidates ? null : h("span", { class: "small soft" }, "Read it as another form:"), choice);
    }
}

define("inspection-step", InspectionStep);
