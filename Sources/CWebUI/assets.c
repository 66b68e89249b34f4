// Written by scripts/embed-pages.
#include "CWebUI.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char asset_0[] = {
#embed "../WebUI/assets/components.css"
};
static const unsigned char asset_1[] = {
#embed "../WebUI/assets/components/dialog.js"
};
static const unsigned char asset_2[] = {
#embed "../WebUI/assets/components/feedback.js"
};
static const unsigned char asset_3[] = {
#embed "../WebUI/assets/components/form.js"
};
static const unsigned char asset_4[] = {
#embed "../WebUI/assets/components/list-view.js"
};
static const unsigned char asset_5[] = {
#embed "../WebUI/assets/components/menu.js"
};
static const unsigned char asset_6[] = {
#embed "../WebUI/assets/components/operation-view.js"
};
static const unsigned char asset_7[] = {
#embed "../WebUI/assets/components/small.js"
};
static const unsigned char asset_8[] = {
#embed "../WebUI/assets/components/toast.js"
};
static const unsigned char asset_9[] = {
#embed "../WebUI/assets/core/api.js"
};
static const unsigned char asset_10[] = {
#embed "../WebUI/assets/core/dom.js"
};
static const unsigned char asset_11[] = {
#embed "../WebUI/assets/core/early.js"
};
static const unsigned char asset_12[] = {
#embed "../WebUI/assets/core/events.js"
};
static const unsigned char asset_13[] = {
#embed "../WebUI/assets/core/format.js"
};
static const unsigned char asset_14[] = {
#embed "../WebUI/assets/core/icons.js"
};
static const unsigned char asset_15[] = {
#embed "../WebUI/assets/core/operations.js"
};
static const unsigned char asset_16[] = {
#embed "../WebUI/assets/core/page.js"
};
static const unsigned char asset_17[] = {
#embed "../WebUI/assets/core/router.js"
};
static const unsigned char asset_18[] = {
#embed "../WebUI/assets/core/session.js"
};
static const unsigned char asset_19[] = {
#embed "../WebUI/assets/core/theme.js"
};
static const unsigned char asset_20[] = {
#embed "../WebUI/assets/core/types.js"
};
static const unsigned char asset_21[] = {
#embed "../WebUI/assets/index.html"
};
static const unsigned char asset_22[] = {
#embed "../WebUI/assets/layout.css"
};
static const unsigned char asset_23[] = {
#embed "../WebUI/assets/logo.svg"
};
static const unsigned char asset_24[] = {
#embed "../WebUI/assets/main.js"
};
static const unsigned char asset_25[] = {
#embed "../WebUI/assets/pages/accept/accept.js"
};
static const unsigned char asset_26[] = {
#embed "../WebUI/assets/pages/dashboard/dashboard.js"
};
static const unsigned char asset_27[] = {
#embed "../WebUI/assets/pages/missing/missing.js"
};
static const unsigned char asset_28[] = {
#embed "../WebUI/assets/pages/setup/setup.js"
};
static const unsigned char asset_29[] = {
#embed "../WebUI/assets/pages/sign-in/sign-in.js"
};
static const unsigned char asset_30[] = {
#embed "../WebUI/assets/routes.js"
};
static const unsigned char asset_31[] = {
#embed "../WebUI/assets/shell/gate.js"
};
static const unsigned char asset_32[] = {
#embed "../WebUI/assets/shell/menus.js"
};
static const unsigned char asset_33[] = {
#embed "../WebUI/assets/shell/shell.js"
};
static const unsigned char asset_34[] = {
#embed "../WebUI/assets/tokens.css"
};
#if __has_embed("../WebUI/assets/vendor/chart.min.js")
static const unsigned char asset_35[] = {
#embed "../WebUI/assets/vendor/chart.min.js"
};
#endif

static const web_asset assets[] = {
    {"/assets/components.css", asset_0, sizeof asset_0, "text/css; charset=utf-8"},
    {"/assets/components/dialog.js", asset_1, sizeof asset_1, "text/javascript; charset=utf-8"},
    {"/assets/components/feedback.js", asset_2, sizeof asset_2, "text/javascript; charset=utf-8"},
    {"/assets/components/form.js", asset_3, sizeof asset_3, "text/javascript; charset=utf-8"},
    {"/assets/components/list-view.js", asset_4, sizeof asset_4, "text/javascript; charset=utf-8"},
    {"/assets/components/menu.js", asset_5, sizeof asset_5, "text/javascript; charset=utf-8"},
    {"/assets/components/operation-view.js", asset_6, sizeof asset_6, "text/javascript; charset=utf-8"},
    {"/assets/components/small.js", asset_7, sizeof asset_7, "text/javascript; charset=utf-8"},
    {"/assets/components/toast.js", asset_8, sizeof asset_8, "text/javascript; charset=utf-8"},
    {"/assets/core/api.js", asset_9, sizeof asset_9, "text/javascript; charset=utf-8"},
    {"/assets/core/dom.js", asset_10, sizeof asset_10, "text/javascript; charset=utf-8"},
    {"/assets/core/early.js", asset_11, sizeof asset_11, "text/javascript; charset=utf-8"},
    {"/assets/core/events.js", asset_12, sizeof asset_12, "text/javascript; charset=utf-8"},
    {"/assets/core/format.js", asset_13, sizeof asset_13, "text/javascript; charset=utf-8"},
    {"/assets/core/icons.js", asset_14, sizeof asset_14, "text/javascript; charset=utf-8"},
    {"/assets/core/operations.js", asset_15, sizeof asset_15, "text/javascript; charset=utf-8"},
    {"/assets/core/page.js", asset_16, sizeof asset_16, "text/javascript; charset=utf-8"},
    {"/assets/core/router.js", asset_17, sizeof asset_17, "text/javascript; charset=utf-8"},
    {"/assets/core/session.js", asset_18, sizeof asset_18, "text/javascript; charset=utf-8"},
    {"/assets/core/theme.js", asset_19, sizeof asset_19, "text/javascript; charset=utf-8"},
    {"/assets/core/types.js", asset_20, sizeof asset_20, "text/javascript; charset=utf-8"},
    {"/assets/index.html", asset_21, sizeof asset_21, "text/html; charset=utf-8"},
    {"/assets/layout.css", asset_22, sizeof asset_22, "text/css; charset=utf-8"},
    {"/assets/logo.svg", asset_23, sizeof asset_23, "image/svg+xml"},
    {"/assets/main.js", asset_24, sizeof asset_24, "text/javascript; charset=utf-8"},
    {"/assets/pages/accept/accept.js", asset_25, sizeof asset_25, "text/javascript; charset=utf-8"},
    {"/assets/pages/dashboard/dashboard.js", asset_26, sizeof asset_26, "text/javascript; charset=utf-8"},
    {"/assets/pages/missing/missing.js", asset_27, sizeof asset_27, "text/javascript; charset=utf-8"},
    {"/assets/pages/setup/setup.js", asset_28, sizeof asset_28, "text/javascript; charset=utf-8"},
    {"/assets/pages/sign-in/sign-in.js", asset_29, sizeof asset_29, "text/javascript; charset=utf-8"},
    {"/assets/routes.js", asset_30, sizeof asset_30, "text/javascript; charset=utf-8"},
    {"/assets/shell/gate.js", asset_31, sizeof asset_31, "text/javascript; charset=utf-8"},
    {"/assets/shell/menus.js", asset_32, sizeof asset_32, "text/javascript; charset=utf-8"},
    {"/assets/shell/shell.js", asset_33, sizeof asset_33, "text/javascript; charset=utf-8"},
    {"/assets/tokens.css", asset_34, sizeof asset_34, "text/css; charset=utf-8"},
#if __has_embed("../WebUI/assets/vendor/chart.min.js")
    {"/assets/vendor/chart.min.js", asset_35, sizeof asset_35, "text/javascript; charset=utf-8"},
#endif
};

const web_asset *web_asset_at(size_t index) {
    return index < sizeof assets / sizeof *assets ? &assets[index] : NULL;
}
