// Numbers, sizes and times as people read them.

const whole = new Intl.NumberFormat("en");

/** @param {number | null | undefined} value */
export const count = (value) => (value === null || value === undefined ? "–" : whole.format(value));

/**
 * "1 row", "2,000 rows".
 * @param {number} value
 * @param {string} noun
 * @param {string} [plural]
 */
export const counted = (value, noun, plural = `${noun}s`) => `${whole.format(value)} ${value === 1 ? noun : plural}`;

/** @param {number} value @param {number} [digits] */
export const decimal = (value, digits = 1) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** @param {number} share 0 to 1 @param {number} [digits] */
export const percent = (share, digits = 1) => `${decimal(share * 100, digits)} %`;

/** @param {number | null | undefined} value */
export function bytes(value) {
    if (value === null || value === undefined) return "–";
    const units = ["B", "kB", "MB", "GB", "TB"];
    let rest = value;
    let unit = 0;
    while (rest >= 999.5 && unit < units.length - 1) {
        rest /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? whole.format(rest) : decimal(rest, rest < 10 ? 1 : 0)} ${units[unit]}`;
}

/** @param {number} seconds */
export function duration(seconds) {
    const total = Math.max(0, Math.round(seconds));
    if (total < 60) return `${total} s`;
    if (total < 3600) return `${Math.floor(total / 60)} min ${total % 60} s`;
    if (total < 86400) return `${Math.floor(total / 3600)} h ${Math.floor((total % 3600) / 60)} min`;
    return `${Math.floor(total / 86400)} d ${Math.floor((total % 86400) / 3600)} h`;
}

/**
 * An amount of money; small amounts keep digits that mean something.
 * @param {number | null | undefined} amount
 * @param {string | null | undefined} currency
 */
export function money(amount, currency) {
    if (amount === null || amount === undefined) return "–";
    const digits = amount !== 0 && Math.abs(amount) < 1 ? 4 : 2;
    const number = decimal(amount, digits);
    return currency ? `${number} ${currency}` : number;
}

/**
 * A number of any size with about four digits.
 * @param {number | null | undefined} value
 */
export function figure(value) {
    if (value === null || value === undefined || !Number.isFinite(value)) return "–";
    const size = Math.abs(value);
    if (size !== 0 && (size < 0.001 || size >= 1e9)) return value.toExponential(2).replace("e+", "e");
    return value.toLocaleString("en", { maximumSignificantDigits: size >= 1000 ? 6 : 4 });
}

/** @param {string} time */
export const dateTime = (time) =>
    new Date(time).toLocaleString("en", {
        year: "numeric",
        month: "short",
        day: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        hour12: false,
    });

/** @param {string} time */
export const date = (time) => new Date(time).toLocaleDateString("en", { year: "numeric", month: "short", day: "numeric" });

/**
 * "3 min ago", and the date when that is long ago.
 * @param {string} time
 */
export function ago(time) {
    const seconds = (Date.now() - new Date(time).getTime()) / 1000;
    if (seconds < 0 && seconds > -30) return "just now";
    if (seconds < 0) return seconds > -86400 * 60 ? `in ${duration(-seconds).split(" ").slice(0, 2).join(" ")}` : date(time);
    if (seconds < 45) return "just now";
    if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
    if (seconds < 86400) return `${Math.round(seconds / 3600)} h ago`;
    if (seconds < 86400 * 14) return counted(Math.round(seconds / 86400), "day") + " ago";
    return date(time);
}

/**
 * `exact_duplicate` as "exact duplicate".
 * @param {string} code
 */
export const words = (code) => code.replaceAll("_", " ").replaceAll("-", " ");

/** @param {string} text */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @type {Record<string, string>} */
const forms = {
    chat: "Chat",
    "prompt-completion": "Prompt and completion",
    alpaca: "Alpaca",
    sharegpt: "ShareGPT",
    chatml: "ChatML",
    "message-tree": "Message tree",
    preference: "Preference pairs",
    text: "Plain text",
    embedding: "Embedding pairs",
};

/** The forms that rows can have, by name. */
export const formNames = forms;

/** @param {string | null | undefined} form */
export const formName = (form) => (form ? forms[form] ?? form : "–");

/**
 * @param {string} text
 * @param {number} length
 */
export const shortened = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
