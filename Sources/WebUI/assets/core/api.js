// Requests to the API. What goes wrong becomes one kind of error, with a message, a hint and the id of the request.

/** @typedef {import("./types.js").ErrorBody} ErrorBody */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Query */
/** @typedef {{query?: Query, signal?: AbortSignal, headers?: Record<string, string>}} Options */

export class APIError extends Error {
    /**
     * @param {number} status 0 where there was no answer
     * @param {ErrorBody} body
     */
    constructor(status, body) {
        super(body.message);
        this.name = "APIError";
        this.status = status;
        this.code = body.code;
        this.param = body.param;
        this.hint = body.hint;
        this.requestID = body.request_id;
        this.diagnostics = body.diagnostics ?? [];
    }
}

/**
 * @param {string} path
 * @param {Query} [query]
 */
export function address(path, query = {}) {
    const known = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
    const text = new URLSearchParams(known.map(([name, value]) => [name, String(value)])).toString();
    return text ? `${path}?${text}` : path;
}

/** @type {(() => void) | null} */
let whenSignedOut = null;

/**
 * What to do when the session has ended for good.
 * @param {() => void} action
 */
export function onSignedOut(action) {
    whenSignedOut = action;
}

/** @type {Promise<boolean> | null} */
let renewal = null;

/** Renews the session once, however many requests ask for it; several tabs take turns, since a refresh token works only once. */
function renew() {
    const ask = async () => {
        const answer = await fetch("/api/auth/refresh", request("POST", { cookies: true }));
        return answer.ok;
    };
    renewal ??= (navigator.locks ? navigator.locks.request("tunesmith.renewal", ask) : ask()).catch(() => false).finally(() => {
        renewal = null;
    });
    return renewal;
}

/**
 * @param {string} method
 * @param {unknown} [body]
 * @param {Options} [options]
 * @returns {RequestInit}
 */
function request(method, body, options = {}) {
    /** @type {Record<string, string>} */
    const headers = { Accept: "application/json", ...options.headers };
    if (method !== "GET" && method !== "HEAD") headers["X-Tunesmith-Request"] = "1";
    const raw = body instanceof Blob || body instanceof FormData;
    if (body !== undefined && !raw) headers["Content-Type"] = "application/json";
    return {
        method,
        headers,
        body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
        signal: options.signal,
        credentials: "same-origin",
        cache: "no-store",
    };
}

/**
 * Sends a request, renewing the session where that helps; an answer of any status comes back.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {Options} [options]
 */
export async function send(method, path, body, options = {}) {
    const where = address(path, options.query);
    const ask = async () => {
        try {
            return await fetch(where, request(method, body, options));
        } catch (error) {
            if (options.signal?.aborted) throw error;
            throw new APIError(0, {
                message: "The server does not answer.",
                hint: "Is it running, and is the network there? Nothing was lost; try again.",
                type: "server_error",
                code: "no_answer",
                param: null,
                request_id: "",
            });
        }
    };
    const first = await ask();
    if (first.status !== 401 || /^\/api\/auth\/(sign-in|setup|accept)$/.test(path)) return first;
    const code = (await first.clone().json().catch(() => null))?.error?.code;
    if (!["expired_token", "missing_credentials"].includes(code)) return first;
    if (await renew()) return ask();
    if (path !== "/api/auth/me") whenSignedOut?.();
    return first;
}

/**
 * @param {Response} answer
 * @returns {Promise<APIError>}
 */
export async function errorOf(answer) {
    const body = await answer.json().catch(() => null);
    const requestID = answer.headers.get("X-Request-Id") ?? "";
    if (body?.error?.message) return new APIError(answer.status, { ...body.error, request_id: body.error.request_id ?? requestID });
    return new APIError(answer.status, {
        message: `The server answered with status ${answer.status}.`,
        hint: null,
        type: "server_error",
        code: "unknown",
        param: null,
        request_id: requestID,
    });
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
async function call(method, path, body, options) {
    const answer = await send(method, path, body, options);
    if (!answer.ok) throw await errorOf(answer);
    return answer.status === 204 || !answer.headers.get("Content-Type")?.includes("json") ? null : answer.json();
}

export const api = {
    /** @param {string} path @param {Query} [query] @param {AbortSignal} [signal] */
    get: (path, query, signal) => call("GET", path, undefined, { query, signal }),
    /**
     * What all pages of a list hold, to choose from; the first few thousand of a very long one.
     * @param {string} path @param {Query} [query] @param {AbortSignal} [signal]
     * @returns {Promise<{data: any[]}>}
     */
    all: async (path, query, signal) => {
        const data = [];
        /** @type {string | null | undefined} */
        let cursor = null;
        do {
            /** @type {import("./types.js").List<any>} */
            const list = await call("GET", path, undefined, { query: { ...query, limit: 200, cursor }, signal });
            data.push(...list.data);
            cursor = list.next_cursor;
        } while (cursor && data.length < 5000);
        return { data };
    },
    /** @param {string} path @param {unknown} [body] @param {Options} [options] */
    post: (path, body, options) => call("POST", path, body, options),
    /** @param {string} path @param {unknown} body */
    put: (path, body) => call("PUT", path, body),
    /** @param {string} path @param {unknown} body */
    patch: (path, body) => call("PATCH", path, body),
    /** @param {string} path @param {Query} [query] */
    delete: (path, query) => call("DELETE", path, undefined, { query }),
};

/**
 * The error of an API call, or a plain one in its shape.
 * @param {unknown} error
 * @returns {APIError}
 */
export function asAPIError(error) {
    if (error instanceof APIError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new APIError(0, {
        message: `Something went wrong in the page: ${message}`,
        hint: "Reload the page.",
        type: "server_error",
        code: "page_error",
        param: null,
        request_id: "",
    });
}

/** @param {unknown} error whether a request was given up, which is no failure */
export const isAbort = (error) => error instanceof DOMException && error.name === "AbortError";
