// The second step: base model, method and settings, with what they take and why they are what they are.

import { api, asAPIError, isAbort } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { sentence } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { methodTitle } from "../../core/jobs.js";
import { loadInto } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { card, emptyState, errorBox, skeleton } from "../../components/feedback.js";
import { segments } from "../../components/form.js";
import { baseChoice } from "../dataset/base-choice.js";
import { methodTable } from "./method-choice.js";
import { moreFields } from "./more-fields.js";
import { requestOf, settingLabel, settings } from "./request.js";
import { SettingRow, settingText } from "./setting-row.js";

/** @typedef {import("../../core/job-types.js").Estimates} Estimates */
/** @typedef {import("../../core/job-types.js").MethodDescription} MethodDescription */

/** @param {import("./new-job.js").StepContext} context */
export function settingsStep(context) {
    const frame = h("div", { class: "stack" });
    void loadInto(
        frame,
        context.signal,
        async () => (await api.get("/api/jobs/methods", {}, context.signal)),
        (answer) => new SettingsStep(context, answer.data ?? answer),
    );
    return frame;
}

class SettingsStep extends HTMLElement {
    /**
     * @param {import("./new-job.js").StepContext} context
     * @param {MethodDescription[]} methods
     */
    constructor({ query, signal, go }, methods) {
        super();
        this.query = query;
        this.signal = signal;
        this.go = go;
        this.methods = methods;
        this.asking = new AbortController();
        this.timer = 0;
        /** @type {Estimates | null} */
        this.estimates = null;
        this.table = h("div", null);
        this.rowsOfMethod = h("div", { class: "list" });
        this.shownMethod = "";
        /** @type {SettingRow[]} */
        this.methodRows = [];
        this.rows = settings.map((setting) => new SettingRow({ ...setting, key: `s.${setting.name}` }, () => this.askSoon()));
        this.next = h("button", { class: "button primary", type: "button", onclick: () => go("review") }, "Review", icon("right"));
    }

    connectedCallback() {
        this.className = "stack";
        this.next.disabled = !this.query.get("base");
        const preference = segments({
            label: "What matters most",
            value: this.query.get("preference") ?? "quality",
            options: [["quality", "Quality"], ["speed", "Speed"], ["memory", "Little memory"]],
            change: (value) => {
                setQuery({ preference: value === "quality" ? null : value });
                this.askSoon();
            },
        });
        const bases = h("div", { class: "row" });
        fill(
            this,
            card("Base model", { body: bases }),
            card("Method", { body: this.table, flush: true, actions: preference }),
            card("Settings of the method", { body: this.rowsOfMethod, flush: true }),
            card("Settings of the run", { body: h("div", { class: "list" }, this.rows.map(({ element }) => element)), flush: true }),
            moreFields(this.query),
            h(
                "div",
                { class: "row between" },
                h("button", { class: "button", type: "button", onclick: () => this.go("data") }, icon("left"), "Data"),
                this.next,
            ),
        );
        this.showMethod();
        const choice = baseChoice({
            chosen: this.query.get("base"),
            signal: this.signal,
            change: (id) => {
                setQuery({ base: id });
                this.next.disabled = false;
                void this.ask();
            },
            none: () => fill(bases, noBases()),
        });
        fill(bases, choice, h("a", { class: "small", href: "/base-models" }, "All base models"));
    }

    disconnectedCallback() {
        clearTimeout(this.timer);
        this.asking.abort();
    }

    askSoon() {
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.ask(), 350);
    }

    /** Asks what every method would take with what is chosen now. */
    async ask() {
        clearTimeout(this.timer);
        this.asking.abort();
        this.asking = new AbortController();
        const { signal } = this.asking;
        if (!this.estimates) fill(this.table, h("div", { style: { padding: "var(--space-4)" } }, skeleton(4)));
        this.table.setAttribute("aria-busy", "true");
        try {
            const request = requestOf(new URLSearchParams(location.search));
            const names = this.methods.map(({ name }) => name);
            const answer = await api.post("/api/jobs/estimate-cost", { ...request, methods: names }, { signal });
            if (signal.aborted || !this.isConnected) return;
            this.estimates = answer;
            this.showTable();
            this.showMethod();
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            this.estimates = null;
            fill(this.table, h("div", { style: { padding: "var(--space-4)" } }, errorBox(asAPIError(error), () => void this.ask())));
        } finally {
            if (!signal.aborted) this.table.removeAttribute("aria-busy");
        }
    }

    get chosen() {
        return new URLSearchParams(location.search).get("method");
    }

    showTable() {
        if (!this.estimates) return;
        const active = document.activeElement;
        const focused = active instanceof HTMLInputElement && this.table.contains(active) ? active.id : "";
        const isOpen = Boolean(this.table.querySelector("details[open]"));
        fill(
            this.table,
            methodTable({
                estimates: this.estimates,
                methods: this.methods,
                chosen: this.chosen,
                choose: (name) => {
                    // Settings of another method mean nothing to this one.
                    const others = [...new URLSearchParams(location.search).keys()].filter((key) => key.startsWith("m."));
                    setQuery({ method: name, ...Object.fromEntries(others.map((key) => [key, null])) });
                    this.showTable();
                    this.showMethod();
                    this.askSoon();
                },
            }),
        );
        if (isOpen) this.table.querySelector("details")?.setAttribute("open", "");
        if (focused) document.getElementById(focused)?.focus();
    }

    /**
     * Settings belong to a method that one has chosen: what was advised for the others of it is kept.
     * @param {string} name
     * @param {string} changed
     */
    pin(name, changed) {
        if (this.chosen) return;
        const advised = this.estimates?.recommended.method;
        const usual = this.methods.find((method) => method.name === name)?.settings ?? [];
        const kept = usual.filter((setting) => setting.name !== changed && advised?.name === name).map((setting) => [
            `m.${setting.name}`,
            JSON.stringify(advised?.[setting.name]) === JSON.stringify(setting.default) ? null : settingText(advised?.[setting.name]),
        ]);
        setQuery({ method: name, ...Object.fromEntries(kept) });
        for (const row of this.methodRows) row.draw();
    }

    /** Shows the settings of the method that will be used, and what is chosen for each. */
    showMethod() {
        const name = this.chosen ?? this.estimates?.recommended.method.name ?? "";
        const about = this.methods.find((method) => method.name === name);
        if (name !== this.shownMethod) {
            this.shownMethod = name;
            this.methodRows = (about?.settings ?? []).map((setting) =>
                new SettingRow(
                    { ...setting, label: sentence(settingLabel(setting.name)), key: `m.${setting.name}`, help: setting.summary },
                    () => {
                        this.pin(name, setting.name);
                        this.askSoon();
                    },
                )
            );
            fill(
                this.rowsOfMethod,
                this.methodRows.length ? this.methodRows.map(({ element }) => element) : h(
                    "p",
                    { class: "soft small", style: { padding: "var(--space-4)" } },
                    name ? `${methodTitle(name)} has no settings of its own.` : "They are shown when the method is known.",
                ),
            );
        }
        const own = this.estimates?.estimates.find(({ method }) => method.name === name);
        const reasonOf = (/** @type {string} */ setting) => own?.reasons.find((reason) => reason.setting === setting)?.reason ?? "";
        for (const row of this.methodRows) {
            const fallback = about?.settings.find((setting) => setting.name === row.description.name)?.default;
            row.update(own?.method[row.description.name] ?? fallback, reasonOf(row.description.name));
        }
        if (own) {
            for (const row of this.rows) row.update(own.hyperparameters[row.description.name] ?? null, reasonOf(row.description.name));
        }
    }
}

const noBases = () =>
    emptyState({
        icon: "layers",
        title: "No base model can be used",
        text: "A job begins with a base model. Add a folder or pull one first.",
        actions: h("a", { class: "button primary", href: "/base-models" }, "Base models"),
    });

define("job-settings-step", SettingsStep);
