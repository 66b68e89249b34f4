// Written by scripts/embed-pages.
#include "CWebUI.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char asset_0[] = {
#embed "../WebUI/assets/components/chart.js"
};
static const unsigned char asset_1[] = {
#embed "../WebUI/assets/components/chat.js"
};
static const unsigned char asset_2[] = {
#embed "../WebUI/assets/components/dialog.js"
};
static const unsigned char asset_3[] = {
#embed "../WebUI/assets/components/difference.js"
};
static const unsigned char asset_4[] = {
#embed "../WebUI/assets/components/download.js"
};
static const unsigned char asset_5[] = {
#embed "../WebUI/assets/components/feedback.js"
};
static const unsigned char asset_6[] = {
#embed "../WebUI/assets/components/file-drop.js"
};
static const unsigned char asset_7[] = {
#embed "../WebUI/assets/components/form.js"
};
static const unsigned char asset_8[] = {
#embed "../WebUI/assets/components/item.js"
};
static const unsigned char asset_9[] = {
#embed "../WebUI/assets/components/job-state.js"
};
static const unsigned char asset_10[] = {
#embed "../WebUI/assets/components/line-chart.js"
};
static const unsigned char asset_11[] = {
#embed "../WebUI/assets/components/list-toolbar.js"
};
static const unsigned char asset_12[] = {
#embed "../WebUI/assets/components/list-view.js"
};
static const unsigned char asset_13[] = {
#embed "../WebUI/assets/components/menu.js"
};
static const unsigned char asset_14[] = {
#embed "../WebUI/assets/components/operation-view.js"
};
static const unsigned char asset_15[] = {
#embed "../WebUI/assets/components/problem-list.js"
};
static const unsigned char asset_16[] = {
#embed "../WebUI/assets/components/run-charts.js"
};
static const unsigned char asset_17[] = {
#embed "../WebUI/assets/components/scrollable.js"
};
static const unsigned char asset_18[] = {
#embed "../WebUI/assets/components/small.js"
};
static const unsigned char asset_19[] = {
#embed "../WebUI/assets/components/table-frame.js"
};
static const unsigned char asset_20[] = {
#embed "../WebUI/assets/components/toast.js"
};
static const unsigned char asset_21[] = {
#embed "../WebUI/assets/components/versioned-page.js"
};
static const unsigned char asset_22[] = {
#embed "../WebUI/assets/components/versions.js"
};
static const unsigned char asset_23[] = {
#embed "../WebUI/assets/core/api.js"
};
static const unsigned char asset_24[] = {
#embed "../WebUI/assets/core/dom.js"
};
static const unsigned char asset_25[] = {
#embed "../WebUI/assets/core/early.js"
};
static const unsigned char asset_26[] = {
#embed "../WebUI/assets/core/events.js"
};
static const unsigned char asset_27[] = {
#embed "../WebUI/assets/core/format.js"
};
static const unsigned char asset_28[] = {
#embed "../WebUI/assets/core/icons.js"
};
static const unsigned char asset_29[] = {
#embed "../WebUI/assets/core/job-types.js"
};
static const unsigned char asset_30[] = {
#embed "../WebUI/assets/core/jobs.js"
};
static const unsigned char asset_31[] = {
#embed "../WebUI/assets/core/model-types.js"
};
static const unsigned char asset_32[] = {
#embed "../WebUI/assets/core/operations.js"
};
static const unsigned char asset_33[] = {
#embed "../WebUI/assets/core/page.js"
};
static const unsigned char asset_34[] = {
#embed "../WebUI/assets/core/router.js"
};
static const unsigned char asset_35[] = {
#embed "../WebUI/assets/core/seen.js"
};
static const unsigned char asset_36[] = {
#embed "../WebUI/assets/core/session.js"
};
static const unsigned char asset_37[] = {
#embed "../WebUI/assets/core/theme.js"
};
static const unsigned char asset_38[] = {
#embed "../WebUI/assets/core/thinning.js"
};
static const unsigned char asset_39[] = {
#embed "../WebUI/assets/core/types.js"
};
static const unsigned char asset_40[] = {
#embed "../WebUI/assets/core/upload.js"
};
static const unsigned char asset_41[] = {
#embed "../WebUI/assets/index.html"
};
static const unsigned char asset_42[] = {
#embed "../WebUI/assets/logo.svg"
};
static const unsigned char asset_43[] = {
#embed "../WebUI/assets/main.js"
};
static const unsigned char asset_44[] = {
#embed "../WebUI/assets/pages/accept/accept.js"
};
static const unsigned char asset_45[] = {
#embed "../WebUI/assets/pages/base-models/base-models.js"
};
static const unsigned char asset_46[] = {
#embed "../WebUI/assets/pages/dashboard/dashboard.js"
};
static const unsigned char asset_47[] = {
#embed "../WebUI/assets/pages/dashboard/running-jobs.js"
};
static const unsigned char asset_48[] = {
#embed "../WebUI/assets/pages/dataset/base-choice.js"
};
static const unsigned char asset_49[] = {
#embed "../WebUI/assets/pages/dataset/dataset.js"
};
static const unsigned char asset_50[] = {
#embed "../WebUI/assets/pages/dataset/diff.js"
};
static const unsigned char asset_51[] = {
#embed "../WebUI/assets/pages/dataset/export.js"
};
static const unsigned char asset_52[] = {
#embed "../WebUI/assets/pages/dataset/manage.js"
};
static const unsigned char asset_53[] = {
#embed "../WebUI/assets/pages/dataset/overview.js"
};
static const unsigned char asset_54[] = {
#embed "../WebUI/assets/pages/dataset/problems.js"
};
static const unsigned char asset_55[] = {
#embed "../WebUI/assets/pages/dataset/quality.js"
};
static const unsigned char asset_56[] = {
#embed "../WebUI/assets/pages/dataset/row.js"
};
static const unsigned char asset_57[] = {
#embed "../WebUI/assets/pages/dataset/rows.js"
};
static const unsigned char asset_58[] = {
#embed "../WebUI/assets/pages/dataset/split.js"
};
static const unsigned char asset_59[] = {
#embed "../WebUI/assets/pages/dataset/statistics.js"
};
static const unsigned char asset_60[] = {
#embed "../WebUI/assets/pages/dataset/versions.js"
};
static const unsigned char asset_61[] = {
#embed "../WebUI/assets/pages/dataset/without-dialog.js"
};
static const unsigned char asset_62[] = {
#embed "../WebUI/assets/pages/datasets/datasets.js"
};
static const unsigned char asset_63[] = {
#embed "../WebUI/assets/pages/docs/docs.js"
};
static const unsigned char asset_64[] = {
#embed "../WebUI/assets/pages/docs/schema.js"
};
static const unsigned char asset_65[] = {
#embed "../WebUI/assets/pages/docs/try-form.js"
};
static const unsigned char asset_66[] = {
#embed "../WebUI/assets/pages/job/actions.js"
};
static const unsigned char asset_67[] = {
#embed "../WebUI/assets/pages/job/checkpoints.js"
};
static const unsigned char asset_68[] = {
#embed "../WebUI/assets/pages/job/choices.js"
};
static const unsigned char asset_69[] = {
#embed "../WebUI/assets/pages/job/compare.js"
};
static const unsigned char asset_70[] = {
#embed "../WebUI/assets/pages/job/failure.js"
};
static const unsigned char asset_71[] = {
#embed "../WebUI/assets/pages/job/foretold.js"
};
static const unsigned char asset_72[] = {
#embed "../WebUI/assets/pages/job/job.js"
};
static const unsigned char asset_73[] = {
#embed "../WebUI/assets/pages/job/log.js"
};
static const unsigned char asset_74[] = {
#embed "../WebUI/assets/pages/job/overview.js"
};
static const unsigned char asset_75[] = {
#embed "../WebUI/assets/pages/job/sample.js"
};
static const unsigned char asset_76[] = {
#embed "../WebUI/assets/pages/job/samples.js"
};
static const unsigned char asset_77[] = {
#embed "../WebUI/assets/pages/jobs/jobs.js"
};
static const unsigned char asset_78[] = {
#embed "../WebUI/assets/pages/missing/missing.js"
};
static const unsigned char asset_79[] = {
#embed "../WebUI/assets/pages/model/aliases.js"
};
static const unsigned char asset_80[] = {
#embed "../WebUI/assets/pages/model/curves.js"
};
static const unsigned char asset_81[] = {
#embed "../WebUI/assets/pages/model/diff.js"
};
static const unsigned char asset_82[] = {
#embed "../WebUI/assets/pages/model/export.js"
};
static const unsigned char asset_83[] = {
#embed "../WebUI/assets/pages/model/first-version.js"
};
static const unsigned char asset_84[] = {
#embed "../WebUI/assets/pages/model/manage.js"
};
static const unsigned char asset_85[] = {
#embed "../WebUI/assets/pages/model/model.js"
};
static const unsigned char asset_86[] = {
#embed "../WebUI/assets/pages/model/overview.js"
};
static const unsigned char asset_87[] = {
#embed "../WebUI/assets/pages/model/versions.js"
};
static const unsigned char asset_88[] = {
#embed "../WebUI/assets/pages/models/importing.js"
};
static const unsigned char asset_89[] = {
#embed "../WebUI/assets/pages/models/models.js"
};
static const unsigned char asset_90[] = {
#embed "../WebUI/assets/pages/new-dataset/column-mapping.js"
};
static const unsigned char asset_91[] = {
#embed "../WebUI/assets/pages/new-dataset/conversation-import.js"
};
static const unsigned char asset_92[] = {
#embed "../WebUI/assets/pages/new-dataset/import-form.js"
};
static const unsigned char asset_93[] = {
#embed "../WebUI/assets/pages/new-dataset/inspection-step.js"
};
static const unsigned char asset_94[] = {
#embed "../WebUI/assets/pages/new-dataset/merge-form.js"
};
static const unsigned char asset_95[] = {
#embed "../WebUI/assets/pages/new-dataset/new-dataset.js"
};
static const unsigned char asset_96[] = {
#embed "../WebUI/assets/pages/new-dataset/upload-step.js"
};
static const unsigned char asset_97[] = {
#embed "../WebUI/assets/pages/new-job/conversation-rows.js"
};
static const unsigned char asset_98[] = {
#embed "../WebUI/assets/pages/new-job/data-step.js"
};
static const unsigned char asset_99[] = {
#embed "../WebUI/assets/pages/new-job/method-choice.js"
};
static const unsigned char asset_100[] = {
#embed "../WebUI/assets/pages/new-job/more-fields.js"
};
static const unsigned char asset_101[] = {
#embed "../WebUI/assets/pages/new-job/new-job.js"
};
static const unsigned char asset_102[] = {
#embed "../WebUI/assets/pages/new-job/request.js"
};
static const unsigned char asset_103[] = {
#embed "../WebUI/assets/pages/new-job/review-step.js"
};
static const unsigned char asset_104[] = {
#embed "../WebUI/assets/pages/new-job/setting-row.js"
};
static const unsigned char asset_105[] = {
#embed "../WebUI/assets/pages/new-job/settings-step.js"
};
static const unsigned char asset_106[] = {
#embed "../WebUI/assets/pages/settings/about.js"
};
static const unsigned char asset_107[] = {
#embed "../WebUI/assets/pages/settings/audit.js"
};
static const unsigned char asset_108[] = {
#embed "../WebUI/assets/pages/settings/configuration.js"
};
static const unsigned char asset_109[] = {
#embed "../WebUI/assets/pages/settings/keys.js"
};
static const unsigned char asset_110[] = {
#embed "../WebUI/assets/pages/settings/organization.js"
};
static const unsigned char asset_111[] = {
#embed "../WebUI/assets/pages/settings/profile.js"
};
static const unsigned char asset_112[] = {
#embed "../WebUI/assets/pages/settings/sessions.js"
};
static const unsigned char asset_113[] = {
#embed "../WebUI/assets/pages/settings/settings.js"
};
static const unsigned char asset_114[] = {
#embed "../WebUI/assets/pages/settings/users.js"
};
static const unsigned char asset_115[] = {
#embed "../WebUI/assets/pages/setup/setup.js"
};
static const unsigned char asset_116[] = {
#embed "../WebUI/assets/pages/sign-in/sign-in.js"
};
static const unsigned char asset_117[] = {
#embed "../WebUI/assets/routes.js"
};
static const unsigned char asset_118[] = {
#embed "../WebUI/assets/shell/gate.js"
};
static const unsigned char asset_119[] = {
#embed "../WebUI/assets/shell/menus.js"
};
static const unsigned char asset_120[] = {
#embed "../WebUI/assets/shell/shell.js"
};
static const unsigned char asset_121[] = {
#embed "../WebUI/assets/styles/base.css"
};
static const unsigned char asset_122[] = {
#embed "../WebUI/assets/styles/content.css"
};
static const unsigned char asset_123[] = {
#embed "../WebUI/assets/styles/controls.css"
};
static const unsigned char asset_124[] = {
#embed "../WebUI/assets/styles/data.css"
};
static const unsigned char asset_125[] = {
#embed "../WebUI/assets/styles/frame.css"
};
static const unsigned char asset_126[] = {
#embed "../WebUI/assets/styles/overlays.css"
};
static const unsigned char asset_127[] = {
#embed "../WebUI/assets/styles/pages.css"
};
static const unsigned char asset_128[] = {
#embed "../WebUI/assets/styles/surfaces.css"
};
static const unsigned char asset_129[] = {
#embed "../WebUI/assets/styles/tables.css"
};
static const unsigned char asset_130[] = {
#embed "../WebUI/assets/styles/tokens.css"
};
#if __has_embed("../WebUI/assets/vendor/chart.min.js")
static const unsigned char asset_131[] = {
#embed "../WebUI/assets/vendor/chart.min.js"
};
#endif

static const web_asset assets[] = {
    {"/assets/components/chart.js", asset_0, sizeof asset_0, "text/javascript; charset=utf-8"},
    {"/assets/components/chat.js", asset_1, sizeof asset_1, "text/javascript; charset=utf-8"},
    {"/assets/components/dialog.js", asset_2, sizeof asset_2, "text/javascript; charset=utf-8"},
    {"/assets/components/difference.js", asset_3, sizeof asset_3, "text/javascript; charset=utf-8"},
    {"/assets/components/download.js", asset_4, sizeof asset_4, "text/javascript; charset=utf-8"},
    {"/assets/components/feedback.js", asset_5, sizeof asset_5, "text/javascript; charset=utf-8"},
    {"/assets/components/file-drop.js", asset_6, sizeof asset_6, "text/javascript; charset=utf-8"},
    {"/assets/components/form.js", asset_7, sizeof asset_7, "text/javascript; charset=utf-8"},
    {"/assets/components/item.js", asset_8, sizeof asset_8, "text/javascript; charset=utf-8"},
    {"/assets/components/job-state.js", asset_9, sizeof asset_9, "text/javascript; charset=utf-8"},
    {"/assets/components/line-chart.js", asset_10, sizeof asset_10, "text/javascript; charset=utf-8"},
    {"/assets/components/list-toolbar.js", asset_11, sizeof asset_11, "text/javascript; charset=utf-8"},
    {"/assets/components/list-view.js", asset_12, sizeof asset_12, "text/javascript; charset=utf-8"},
    {"/assets/components/menu.js", asset_13, sizeof asset_13, "text/javascript; charset=utf-8"},
    {"/assets/components/operation-view.js", asset_14, sizeof asset_14, "text/javascript; charset=utf-8"},
    {"/assets/components/problem-list.js", asset_15, sizeof asset_15, "text/javascript; charset=utf-8"},
    {"/assets/components/run-charts.js", asset_16, sizeof asset_16, "text/javascript; charset=utf-8"},
    {"/assets/components/scrollable.js", asset_17, sizeof asset_17, "text/javascript; charset=utf-8"},
    {"/assets/components/small.js", asset_18, sizeof asset_18, "text/javascript; charset=utf-8"},
    {"/assets/components/table-frame.js", asset_19, sizeof asset_19, "text/javascript; charset=utf-8"},
    {"/assets/components/toast.js", asset_20, sizeof asset_20, "text/javascript; charset=utf-8"},
    {"/assets/components/versioned-page.js", asset_21, sizeof asset_21, "text/javascript; charset=utf-8"},
    {"/assets/components/versions.js", asset_22, sizeof asset_22, "text/javascript; charset=utf-8"},
    {"/assets/core/api.js", asset_23, sizeof asset_23, "text/javascript; charset=utf-8"},
    {"/assets/core/dom.js", asset_24, sizeof asset_24, "text/javascript; charset=utf-8"},
    {"/assets/core/early.js", asset_25, sizeof asset_25, "text/javascript; charset=utf-8"},
    {"/assets/core/events.js", asset_26, sizeof asset_26, "text/javascript; charset=utf-8"},
    {"/assets/core/format.js", asset_27, sizeof asset_27, "text/javascript; charset=utf-8"},
    {"/assets/core/icons.js", asset_28, sizeof asset_28, "text/javascript; charset=utf-8"},
    {"/assets/core/job-types.js", asset_29, sizeof asset_29, "text/javascript; charset=utf-8"},
    {"/assets/core/jobs.js", asset_30, sizeof asset_30, "text/javascript; charset=utf-8"},
    {"/assets/core/model-types.js", asset_31, sizeof asset_31, "text/javascript; charset=utf-8"},
    {"/assets/core/operations.js", asset_32, sizeof asset_32, "text/javascript; charset=utf-8"},
    {"/assets/core/page.js", asset_33, sizeof asset_33, "text/javascript; charset=utf-8"},
    {"/assets/core/router.js", asset_34, sizeof asset_34, "text/javascript; charset=utf-8"},
    {"/assets/core/seen.js", asset_35, sizeof asset_35, "text/javascript; charset=utf-8"},
    {"/assets/core/session.js", asset_36, sizeof asset_36, "text/javascript; charset=utf-8"},
    {"/assets/core/theme.js", asset_37, sizeof asset_37, "text/javascript; charset=utf-8"},
    {"/assets/core/thinning.js", asset_38, sizeof asset_38, "text/javascript; charset=utf-8"},
    {"/assets/core/types.js", asset_39, sizeof asset_39, "text/javascript; charset=utf-8"},
    {"/assets/core/upload.js", asset_40, sizeof asset_40, "text/javascript; charset=utf-8"},
    {"/assets/index.html", asset_41, sizeof asset_41, "text/html; charset=utf-8"},
    {"/assets/logo.svg", asset_42, sizeof asset_42, "image/svg+xml"},
    {"/assets/main.js", asset_43, sizeof asset_43, "text/javascript; charset=utf-8"},
    {"/assets/pages/accept/accept.js", asset_44, sizeof asset_44, "text/javascript; charset=utf-8"},
    {"/assets/pages/base-models/base-models.js", asset_45, sizeof asset_45, "text/javascript; charset=utf-8"},
    {"/assets/pages/dashboard/dashboard.js", asset_46, sizeof asset_46, "text/javascript; charset=utf-8"},
    {"/assets/pages/dashboard/running-jobs.js", asset_47, sizeof asset_47, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/base-choice.js", asset_48, sizeof asset_48, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/dataset.js", asset_49, sizeof asset_49, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/diff.js", asset_50, sizeof asset_50, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/export.js", asset_51, sizeof asset_51, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/manage.js", asset_52, sizeof asset_52, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/overview.js", asset_53, sizeof asset_53, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/problems.js", asset_54, sizeof asset_54, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/quality.js", asset_55, sizeof asset_55, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/row.js", asset_56, sizeof asset_56, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/rows.js", asset_57, sizeof asset_57, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/split.js", asset_58, sizeof asset_58, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/statistics.js", asset_59, sizeof asset_59, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/versions.js", asset_60, sizeof asset_60, "text/javascript; charset=utf-8"},
    {"/assets/pages/dataset/without-dialog.js", asset_61, sizeof asset_61, "text/javascript; charset=utf-8"},
    {"/assets/pages/datasets/datasets.js", asset_62, sizeof asset_62, "text/javascript; charset=utf-8"},
    {"/assets/pages/docs/docs.js", asset_63, sizeof asset_63, "text/javascript; charset=utf-8"},
    {"/assets/pages/docs/schema.js", asset_64, sizeof asset_64, "text/javascript; charset=utf-8"},
    {"/assets/pages/docs/try-form.js", asset_65, sizeof asset_65, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/actions.js", asset_66, sizeof asset_66, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/checkpoints.js", asset_67, sizeof asset_67, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/choices.js", asset_68, sizeof asset_68, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/compare.js", asset_69, sizeof asset_69, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/failure.js", asset_70, sizeof asset_70, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/foretold.js", asset_71, sizeof asset_71, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/job.js", asset_72, sizeof asset_72, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/log.js", asset_73, sizeof asset_73, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/overview.js", asset_74, sizeof asset_74, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/sample.js", asset_75, sizeof asset_75, "text/javascript; charset=utf-8"},
    {"/assets/pages/job/samples.js", asset_76, sizeof asset_76, "text/javascript; charset=utf-8"},
    {"/assets/pages/jobs/jobs.js", asset_77, sizeof asset_77, "text/javascript; charset=utf-8"},
    {"/assets/pages/missing/missing.js", asset_78, sizeof asset_78, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/aliases.js", asset_79, sizeof asset_79, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/curves.js", asset_80, sizeof asset_80, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/diff.js", asset_81, sizeof asset_81, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/export.js", asset_82, sizeof asset_82, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/first-version.js", asset_83, sizeof asset_83, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/manage.js", asset_84, sizeof asset_84, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/model.js", asset_85, sizeof asset_85, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/overview.js", asset_86, sizeof asset_86, "text/javascript; charset=utf-8"},
    {"/assets/pages/model/versions.js", asset_87, sizeof asset_87, "text/javascript; charset=utf-8"},
    {"/assets/pages/models/importing.js", asset_88, sizeof asset_88, "text/javascript; charset=utf-8"},
    {"/assets/pages/models/models.js", asset_89, sizeof asset_89, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-dataset/column-mapping.js", asset_90, sizeof asset_90, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-dataset/conversation-import.js", asset_91, sizeof asset_91, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-dataset/import-form.js", asset_92, sizeof asset_92, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-dataset/inspection-step.js", asset_93, sizeof asset_93, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-dataset/merge-form.js", asset_94, sizeof asset_94, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-dataset/new-dataset.js", asset_95, sizeof asset_95, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-dataset/upload-step.js", asset_96, sizeof asset_96, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/conversation-rows.js", asset_97, sizeof asset_97, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/data-step.js", asset_98, sizeof asset_98, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/method-choice.js", asset_99, sizeof asset_99, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/more-fields.js", asset_100, sizeof asset_100, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/new-job.js", asset_101, sizeof asset_101, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/request.js", asset_102, sizeof asset_102, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/review-step.js", asset_103, sizeof asset_103, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/setting-row.js", asset_104, sizeof asset_104, "text/javascript; charset=utf-8"},
    {"/assets/pages/new-job/settings-step.js", asset_105, sizeof asset_105, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/about.js", asset_106, sizeof asset_106, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/audit.js", asset_107, sizeof asset_107, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/configuration.js", asset_108, sizeof asset_108, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/keys.js", asset_109, sizeof asset_109, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/organization.js", asset_110, sizeof asset_110, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/profile.js", asset_111, sizeof asset_111, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/sessions.js", asset_112, sizeof asset_112, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/settings.js", asset_113, sizeof asset_113, "text/javascript; charset=utf-8"},
    {"/assets/pages/settings/users.js", asset_114, sizeof asset_114, "text/javascript; charset=utf-8"},
    {"/assets/pages/setup/setup.js", asset_115, sizeof asset_115, "text/javascript; charset=utf-8"},
    {"/assets/pages/sign-in/sign-in.js", asset_116, sizeof asset_116, "text/javascript; charset=utf-8"},
    {"/assets/routes.js", asset_117, sizeof asset_117, "text/javascript; charset=utf-8"},
    {"/assets/shell/gate.js", asset_118, sizeof asset_118, "text/javascript; charset=utf-8"},
    {"/assets/shell/menus.js", asset_119, sizeof asset_119, "text/javascript; charset=utf-8"},
    {"/assets/shell/shell.js", asset_120, sizeof asset_120, "text/javascript; charset=utf-8"},
    {"/assets/styles/base.css", asset_121, sizeof asset_121, "text/css; charset=utf-8"},
    {"/assets/styles/content.css", asset_122, sizeof asset_122, "text/css; charset=utf-8"},
    {"/assets/styles/controls.css", asset_123, sizeof asset_123, "text/css; charset=utf-8"},
    {"/assets/styles/data.css", asset_124, sizeof asset_124, "text/css; charset=utf-8"},
    {"/assets/styles/frame.css", asset_125, sizeof asset_125, "text/css; charset=utf-8"},
    {"/assets/styles/overlays.css", asset_126, sizeof asset_126, "text/css; charset=utf-8"},
    {"/assets/styles/pages.css", asset_127, sizeof asset_127, "text/css; charset=utf-8"},
    {"/assets/styles/surfaces.css", asset_128, sizeof asset_128, "text/css; charset=utf-8"},
    {"/assets/styles/tables.css", asset_129, sizeof asset_129, "text/css; charset=utf-8"},
    {"/assets/styles/tokens.css", asset_130, sizeof asset_130, "text/css; charset=utf-8"},
#if __has_embed("../WebUI/assets/vendor/chart.min.js")
    {"/assets/vendor/chart.min.js", asset_131, sizeof asset_131, "text/javascript; charset=utf-8"},
#endif
};

const web_asset *web_asset_at(size_t index) {
    return index < sizeof assets / sizeof *assets ? &assets[index] : NULL;
}
