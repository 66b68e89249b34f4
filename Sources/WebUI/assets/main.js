// The beginning: who is signed in, and which page belongs to the address.

import { fill, h } from "./core/dom.js";
import { asAPIError, onSignedOut } from "./core/api.js";
import { followOtherTabs, loadSession, session } from "./core/session.js";
import { navigate, startRouter } from "./core/router.js";
import { errorBox } from "./components/feedback.js";
import { routes } from "./routes.js";
import { AppShell } from "./shell/shell.js";

const app = /** @type {HTMLElement} */ (document.getElementById("app"));
let shell = new AppShell();

/**
 * Where to go instead; null where the page may be shown.
 * @param {import("./core/router.js").Route} route
 * @param {import("./core/router.js").Place} place
 */
function admit(route, place) {
    if (session.state?.needs_setup) return route.pattern === "/setup" ? null : "/setup";
    if (route.pattern === "/setup") return "/";
    if (route.pattern === "/sign-in" && session.me) return "/";
    if (route.open || session.me) return null;
    const here = place.path + location.search;
    return here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`;
}

/**
 * @param {import("./core/router.js").Route} route
 * @param {HTMLElement} page
 */
function show(route, page) {
    if (route.open) {
        fill(app, page);
        document.getElementById("main")?.focus({ preventScroll: true });
    } else {
        if (!shell.isConnected) fill(app, shell);
        shell.show(page);
        shell.main.focus({ preventScroll: true });
    }
    window.scrollTo(0, 0);
}

const broken = (/** @type {unknown} */ error) => h("div", { class: "page" }, errorBox(asAPIError(error), () => location.reload()));

window.addEventListener("tunesmith-session", () => {
    shell.remove();
    shell = new AppShell();
});
onSignedOut(() => {
    if (!session.me) return;
    session.me = null;
    window.dispatchEvent(new Event("tunesmith-session"));
    void navigate(`/sign-in?ended=1&next=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
});

async function start() {
    try {
        await loadSession();
        followOtherTabs();
        await startRouter({ routes, show, admit, fail: broken });
    } catch (error) {
        fill(app, h("div", { class: "plain-note" }, errorBox(asAPIError(error), () => location.reload())));
    }
}

void start();
