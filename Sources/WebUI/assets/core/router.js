// Addresses to pages, over the history of the browser. Every view has an address that survives a reload.

/** @typedef {{path: string, params: Record<string, string>, query: URLSearchParams}} Place */
/** @typedef {(place: Place) => Promise<HTMLElement> | HTMLElement} MakePage */
/** @typedef {{pattern: string, title: string, open?: boolean, make: MakePage}} Route */
/** @typedef {HTMLElement & {moved?: (place: Place) => void}} PageElement */

/** @type {{routes: Route[], show: (route: Route, page: PageElement) => void, admit: (route: Route, place: Place) => string | null, fail: (error: unknown) => HTMLElement} | null} */
let setting = null;
/** @type {{route: Route, page: PageElement} | null} */
let current = null;
let turn = 0;

/**
 * @param {string} pattern such as `/datasets/:id/:tab?`
 * @param {string} path
 * @returns {Record<string, string> | null}
 */
export function match(pattern, path) {
    const wanted = pattern.split("/").filter(Boolean);
    const given = path.split("/").filter(Boolean);
    if (given.length > wanted.length) return null;
    /** @type {Record<string, string>} */
    const params = {};
    for (const [index, part] of wanted.entries()) {
        const value = given[index];
        if (part.startsWith(":")) {
            const name = part.slice(1).replace("?", "");
            if (value === undefined && !part.endsWith("?")) return null;
            if (value !== undefined) {
                try {
                    params[name] = decodeURIComponent(value);
                } catch {
                    return null;
                }
            }
        } else if (part !== value) {
            return null;
        }
    }
    return params;
}

/** @returns {Place} */
function place() {
    return { path: location.pathname, params: {}, query: new URLSearchParams(location.search) };
}

/** Shows the page of the address as it is now. */
export async function render() {
    if (!setting) return;
    turn += 1;
    const mine = turn;
    const here = place();
    const route = setting.routes.find((candidate) => {
        const params = match(candidate.pattern, here.path);
        if (params) here.params = params;
        return params !== null;
    });
    if (!route) return;
    const elsewhere = setting.admit(route, here);
    if (elsewhere) return navigate(elsewhere, { replace: true });
    document.title = `${route.title} · Tunesmith`;
    if (current?.route === route && current.page.moved && current.page.isConnected) return current.page.moved(here);
    /** @type {PageElement} */
    let page;
    try {
        page = await route.make(here);
    } catch (error) {
        page = setting.fail(error);
    }
    if (mine !== turn) return;
    current = { route, page };
    setting.show(route, page);
}

/**
 * @param {string} where
 * @param {{replace?: boolean}} options
 */
export async function navigate(where, { replace = false } = {}) {
    history[replace ? "replaceState" : "pushState"](null, "", where);
    window.dispatchEvent(new Event("tunesmith-moved"));
    await render();
}

/**
 * Changes parts of the query without making the page anew; empty values go.
 * @param {Record<string, string | number | null | undefined>} changes
 * @param {{push?: boolean, state?: unknown}} options
 */
export function setQuery(changes, { push = false, state = null } = {}) {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === undefined || value === "") query.delete(name);
        else query.set(name, String(value));
    }
    const text = query.toString();
    const where = location.pathname + (text ? `?${text}` : "") + location.hash;
    history[push ? "pushState" : "replaceState"](state, "", where);
}

/** Makes the page of this address anew, as after a change of who is signed in. */
export function reload() {
    current = null;
    return render();
}

/** @param {string | null} text a place to go on to, from an address @returns {string} */
export function safePlace(text) {
    // Only places of this server: `//host` and `/\host` would lead elsewhere.
    return text && /^\/(?![/\\])/.test(text) ? text : "/";
}

/** @param {NonNullable<typeof setting>} given */
export function startRouter(given) {
    setting = given;
    window.addEventListener("popstate", () => {
        window.dispatchEvent(new Event("tunesmith-moved"));
        void render();
    });
    document.addEventListener("click", (event) => {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
        const { pathname } = link;
        if (
            (pathname.startsWith("/api/") && !pathname.startsWith("/api/docs")) ||
            /^\/(v1|healthz|readyz|metrics|assets)(\/|$)/.test(pathname)
        ) return;
        if (link.hash && pathname === location.pathname && link.search === location.search) return;
        event.preventDefault();
        void navigate(pathname + link.search + link.hash);
    });
    return render();
}
