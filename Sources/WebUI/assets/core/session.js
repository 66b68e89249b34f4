// Who is signed in, and what may be done.

import { api, isAbort } from "./api.js";

/** @typedef {import("./types.js").Me} Me */
/** @typedef {import("./types.js").Role} Role */
/** @typedef {import("./types.js").AuthState} AuthState */

/** @type {{me: Me | null, state: AuthState | null}} */
export const session = { me: null, state: null };

/** @type {Role[]} */
const ranks = ["viewer", "member", "admin", "owner"];

/** @param {Role} role whether the one who is signed in has this role or a higher one */
export const can = (role) => session.me !== null && ranks.indexOf(session.me.role) >= ranks.indexOf(role);

/** Whether data may be changed: a viewer sees no control that does. */
export const canEdit = () => can("member");

/** @param {Role} role */
export const rankOf = (role) => ranks.indexOf(role);

const mark = "tunesmith.signed-in";

/** Whether this browser has signed in before: the cookies of the session are not to be seen here. */
function wasSignedIn() {
    try {
        return localStorage.getItem(mark) !== null;
    } catch {
        return true;
    }
}

/**
 * Remembers that this browser is signed in, and where; null when it is not any more. Other tabs share the cookies and are told so.
 * @param {string | null} organization
 */
export function markSignedIn(organization) {
    try {
        if (organization !== null) localStorage.setItem(mark, organization);
        else localStorage.removeItem(mark);
    } catch {
        // The server is asked each time then.
    }
}

/** Begins anew when another tab has signed in or out, or works in another organization: what is shown here would be wrong. */
export function followOtherTabs() {
    window.addEventListener("storage", ({ key }) => {
        if (key === mark) location.reload();
    });
}

/** Asks the server who is signed in. */
export async function loadSession() {
    session.state = await api.get("/api/auth/state");
    // Without a session the question would only be refused.
    if (session.state?.needs_setup || !wasSignedIn()) return;
    try {
        session.me = await api.get("/api/auth/me");
    } catch (error) {
        if (isAbort(error) || /** @type {{status?: number}} */ (error).status !== 401) throw error;
        session.me = null;
        markSignedIn(null);
    }
}

/** Reads again who is signed in, after the session has begun or changed. */
export async function renewSession() {
    const me = await api.get("/api/auth/me");
    session.me = me;
    markSignedIn(me.organization.id);
    if (session.state) session.state.needs_setup = false;
}
