// Which page belongs to which address. A page's scripts are fetched when it is first shown.

/** @typedef {import("./core/router.js").Route} Route */

/** @type {Route[]} */
export const routes = [
    { pattern: "/setup", title: "Set up", open: true, make: async () => new (await import("./pages/setup/setup.js")).SetupPage() },
    {
        pattern: "/sign-in",
        title: "Sign in",
        open: true,
        make: async (place) => new (await import("./pages/sign-in/sign-in.js")).SignInPage(place),
    },
    { pattern: "/accept", title: "Welcome", open: true, make: async () => new (await import("./pages/accept/accept.js")).AcceptPage() },
    { pattern: "/", title: "Dashboard", make: async (place) => new (await import("./pages/dashboard/dashboard.js")).DashboardPage(place) },
    {
        pattern: "/datasets",
        title: "Datasets",
        make: async (place) => new (await import("./pages/datasets/datasets.js")).DatasetsPage(place),
    },
    {
        pattern: "/datasets/new",
        title: "New dataset",
        make: async (place) => new (await import("./pages/new-dataset/new-dataset.js")).NewDatasetPage(place),
    },
    {
        pattern: "/datasets/:id/:tab?/:item?",
        title: "Dataset",
        make: async (place) => new (await import("./pages/dataset/dataset.js")).DatasetPage(place),
    },
    { pattern: "/jobs", title: "Jobs", make: async (place) => new (await import("./pages/jobs/jobs.js")).JobsPage(place) },
    {
        pattern: "/jobs/new/:step?",
        title: "New job",
        make: async (place) => new (await import("./pages/new-job/new-job.js")).NewJobPage(place),
    },
    { pattern: "/jobs/:id/:tab?", title: "Job", make: async (place) => new (await import("./pages/job/job.js")).JobPage(place) },
    { pattern: "/models", title: "Models", make: async (place) => new (await import("./pages/models/models.js")).ModelsPage(place) },
    {
        pattern: "/models/:id/:tab?/:item?",
        title: "Model",
        make: async (place) => new (await import("./pages/model/model.js")).ModelPage(place),
    },
    {
        pattern: "/base-models",
        title: "Base models",
        make: async (place) => new (await import("./pages/base-models/base-models.js")).BaseModelsPage(place),
    },
    {
        pattern: "/settings/:tab?",
        title: "Settings",
        make: async (place) => new (await import("./pages/settings/settings.js")).SettingsPage(place),
    },
    { pattern: "/api/docs", title: "API reference", make: async (place) => new (await import("./pages/docs/docs.js")).DocsPage(place) },
    {
        pattern: "/:a?/:b?/:c?/:d?/:e?/:f?/:g?/:h?",
        title: "Not found",
        make: async (place) => new (await import("./pages/missing/missing.js")).MissingPage(place),
    },
];
