// What is asked of a job, as the address holds it, as the API takes it, and as commands that do the same.

/** @typedef {import("../../core/job-types.js").Job} Job */
/** @typedef {import("../../core/job-types.js").JobRows} JobRows */
/**
 * @typedef {{name: string, label: string, type: "integer" | "number" | "choice" | "text", choices?: string[], minimum?: number, maximum?:
 *   number}} SettingDescription
 */

/**
 * What of a run can be set by oneself, whatever the method.
 * @type {SettingDescription[]}
 */
export const settings = [
    { name: "epochs", label: "Epochs", type: "number", minimum: 0.01, maximum: 50 },
    { name: "batch_size", label: "Batch size (rows of a step)", type: "integer", minimum: 1, maximum: 256 },
    { name: "learning_rate", label: "Learning rate", type: "number", minimum: 1e-9, maximum: 10 },
    { name: "schedule", label: "Schedule", type: "choice", choices: ["constant", "linear", "cosine"] },
    { name: "warmup_ratio", label: "Warm-up (share of the steps)", type: "number", minimum: 0, maximum: 1 },
    { name: "weight_decay", label: "Weight decay", type: "number", minimum: 0, maximum: 10 },
    { name: "max_length", label: "Longest row (tokens)", type: "integer", minimum: 2 },
    { name: "precision", label: "Precision", type: "choice", choices: ["float32", "bfloat16"] },
    { name: "validate_every", label: "Steps between validations", type: "integer", minimum: 0 },
    { name: "patience", label: "Patience (validations)", type: "integer", minimum: 1 },
    { name: "checkpoint_every", label: "Steps between checkpoints", type: "integer", minimum: 0 },
];

/** @type {Record<string, string>} what only the whole list of a run's settings has */
const otherLabels = {
    batch_tokens: "Tokens of a step at most",
    micro_batch_tokens: "Tokens computed at once",
    adam_beta1: "AdamW β₁",
    adam_beta2: "AdamW β₂",
    adam_epsilon: "AdamW ε",
    max_gradient_norm: "Largest gradient norm",
    minimum_improvement: "Least improvement (nats)",
    use_rslora: "Rank-stabilised (rsLoRA)",
    use_dora: "Weight-decomposed (DoRA)",
    keep: "Weights that are kept",
    keep_checkpoints: "Checkpoints that are kept",
};

/** @param {string} name */
export const settingLabel = (name) =>
    settings.find((setting) => setting.name === name)?.label ?? otherLabels[name] ?? name.replaceAll("_", " ");

/** The fields of the filter of conversations. */
export const filterNames = ["author", "domain", "type", "min_stars", "opinion", "since", "until"];

/** Names of the query beside those of settings. */
const texts = ["name", "notes", "model", "train_on", "preference"];
const numbers = ["seed", "threads", "priority"];

/** Settings that are lists of names. */
const lists = ["target_modules"];

/**
 * A text of the address as the API takes it: a number, yes or no, a list, else the text.
 * @param {string} name
 * @param {string} text
 */
function valueOf(name, text) {
    if (lists.includes(name)) return text.split(",").map((each) => each.trim()).filter(Boolean);
    if (text === "true" || text === "false") return text === "true";
    return Number.isFinite(Number(text)) ? Number(text) : text;
}

/**
 * The values of a query whose names begin so.
 * @param {URLSearchParams} query
 * @param {string} prefix
 */
export const withPrefix = (query, prefix) =>
    Object.fromEntries(
        [...query]
            .filter(([name, value]) => name.startsWith(prefix) && value.trim() !== "")
            .map(([name, value]) => [name.slice(prefix.length), valueOf(name.slice(prefix.length), value)]),
    );

/**
 * The filter of conversations as the API takes it.
 * @param {URLSearchParams} query
 */
export function filterOf(query) {
    const [author, domain, type, stars, opinion, since, until] = filterNames.map((name) => query.get(`c.${name}`));
    return {
        ...(author ? { author } : {}),
        ...(domain ? { domain } : {}),
        ...(type ? { type } : {}),
        ...(stars ? { min_stars: Number(stars) } : {}),
        ...(opinion === "gold" ? { gold_star: true } : opinion ? { thumbs: opinion } : {}),
        ...(since ? { since: new Date(since).toISOString() } : {}),
        ...(until ? { until: new Date(until).toISOString() } : {}),
    };
}

/** @param {URLSearchParams} query whether the rows are chosen */
export const hasRows = (query) => (query.get("source") === "conversations" ? Boolean(query.get("c.name")) : Boolean(query.get("dataset")));

/**
 * What the API takes.
 * @param {URLSearchParams} query
 * @returns {Record<string, any>}
 */
export function requestOf(query) {
    const version = (/** @type {string} */ prefix) => ({
        id: query.get(prefix),
        ...(query.get(`${prefix}_version`) ? { version: Number(query.get(`${prefix}_version`)) } : {}),
    });
    const own = withPrefix(query, "s.");
    const method = query.get("method");
    /** @type {Record<string, any>} */
    const request = {
        rows: query.get("source") === "conversations"
            ? { kind: "conversations", name: query.get("c.name"), filter: filterOf(query) }
            : { kind: "dataset", dataset: version("dataset") },
        base_model: query.get("base"),
        ...(method ? { method: { name: method, ...withPrefix(query, "m.") } } : {}),
        ...(Object.keys(own).length ? { settings: own } : {}),
    };
    if (query.get("validation") === "dataset" && query.get("scored")) request.validation = { kind: "dataset", dataset: version("scored") };
    else if (Number(query.get("percent"))) request.validation_percent = Number(query.get("percent"));
    for (const name of texts) if (query.get(name)) request[name] = query.get(name);
    for (const name of numbers) if (query.get(name)) request[name] = Number(query.get(name));
    if (query.get("skip_invalid")) request.skip_invalid = true;
    return request;
}

/**
 * The query that asks for a job like this one.
 * @param {Job} job
 */
export function queryOf(job) {
    /** @type {Record<string, any>} */
    const found = {
        base: job.base_model,
        percent: job.validation_percent || null,
        validation: job.validation ? "dataset" : job.validation_percent ? null : "none",
    };
    const { dataset, filter } = job.rows;
    if (job.rows.kind === "conversations") {
        found.source = "conversations";
        found["c.name"] = job.rows.name;
        const { gold_star: gold, thumbs, since, until, ...rest } = filter ?? {};
        for (const name of ["author", "domain", "type", "min_stars"]) found[`c.${name}`] = rest[name];
        Object.assign(found, { "c.opinion": gold ? "gold" : thumbs, "c.since": since?.slice(0, 10), "c.until": until?.slice(0, 10) });
    } else {
        Object.assign(found, { dataset: dataset?.id, dataset_version: dataset?.version });
    }
    const scored = job.validation?.dataset;
    if (scored) Object.assign(found, { scored: scored.id, scored_version: scored.version });
    const { name: method, ...own } = job.method ?? { name: "" };
    found.method = method;
    for (const [name, value] of Object.entries(own)) found[`m.${name}`] = Array.isArray(value) ? value.join(",") : value;
    for (const [name, value] of Object.entries(job.settings)) found[`s.${name}`] = value;
    Object.assign(found, { name: job.name, model: job.model, train_on: job.train_on, preference: job.preference, seed: job.seed });
    Object.assign(found, { threads: job.threads, priority: job.priority || null, skip_invalid: job.skip_invalid ? 1 : null });
    const known = Object.entries(found).filter(([, value]) => value !== null && value !== undefined && value !== "");
    return new URLSearchParams(known.map(([name, value]) => [name, String(value)]));
}

/** @param {unknown} text as a shell reads it */
const quoted = (text) => (/^[\w@%+=:,./-]+$/.test(String(text)) ? String(text) : `'${String(text).replaceAll("'", `'\\''`)}'`);

/**
 * The option of the command line for a setting of a method.
 * @param {string} name
 * @param {string} method
 */
function optionOf(name, method) {
    /** @type {Record<string, string>} */
    const others = { target_modules: "target", use_rslora: "rslora", use_dora: "dora", reduction_factor: "adapter-reduction" };
    return others[name] ?? (method === "prefix" || method === "adapter" ? `${method}-${name}` : name);
}

/**
 * The command that starts the same job.
 * @param {Record<string, any>} request
 * @param {(id: string) => string} nameOf the name of a dataset
 */
export function commandOf(request, nameOf) {
    const { rows, validation, method } = request;
    const place = (/** @type {any} */ { id, version }) => (version ? `${nameOf(id)}@${version}` : nameOf(id));
    /** @type {any[][]} names and values */
    const options = [
        ...(rows.kind === "dataset" ? [["dataset", place(rows.dataset)]] : [["conversations", rows.name], ...Object.entries(rows.filter)]),
        ["validation", validation && place(validation.dataset)],
        ["validation-percent", request.validation_percent],
        ["base", request.base_model],
        ["method", method?.name],
        ...Object.entries(method ?? {}).filter(([name]) => name !== "name").map(([name, value]) => [optionOf(name, method.name), value]),
        ...Object.entries(request.settings ?? {}),
        ["prefer", request.preference],
        ["skip-invalid", request.skip_invalid],
        ...["name", "notes", "model", "train_on", ...numbers].map((name) => [name, request[name]]),
    ];
    const words = options
        .filter(([, value]) => value !== undefined && value !== null && value !== false)
        .map(([name, value]) => `--${name.replaceAll("_", "-")}${value === true ? "" : ` ${quoted(value)}`}`);
    return `tunesmith job create ${words.join(" \\\n  ")}`;
}

/** @param {Record<string, any>} request the same over HTTP */
export const curlOf = (request) =>
    [
        `curl -X POST ${location.origin}/api/jobs`,
        `-H "Authorization: Bearer ts-..."`,
        `-H "Content-Type: application/json"`,
        `-d ${quoted(JSON.stringify(request))}`,
    ].join(" \\\n  ");
