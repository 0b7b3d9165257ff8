/**
 * Which way imports run: routes -> features -> platform, with `ui` beside the features and knowing none of them.
 * This table is the rule for features, written once. A new channel is one more line.
 */
const features = {
  accounts: [],
  plans: ["accounts"],
  consultations: ["plans", "accounts"],
  drafts: ["plans", "accounts"],
  contributions: ["consultations", "plans", "accounts"],
  surveys: ["contributions", "consultations", "plans", "accounts"],
  meetings: ["contributions", "consultations", "plans", "accounts"],
  "stigma-plans": ["contributions", "consultations", "plans", "accounts"],
  "language-check": ["accounts"],
  panel: ["drafts", "contributions", "consultations", "plans", "accounts"],
  safeguarding: ["contributions", "accounts"],
  tagging: ["contributions", "consultations", "plans", "accounts"],
  evidence: ["tagging", "drafts", "contributions", "consultations", "plans", "accounts"],
  reports: [
    ...["evidence", "tagging", "safeguarding", "panel", "stigma-plans", "meetings", "surveys"],
    ...["contributions", "drafts", "consultations", "plans", "accounts"],
  ],
};

const tests = "[.](test|spec)[.]tsx?$";
const oneOf = (names) => `(${names.join("|")})`;

const featureRules = Object.entries(features).map(([feature, mayUse]) => ({
  name: `${feature}-uses-only-what-the-table-allows`,
  comment: `features/${feature} may use: ${mayUse.join(", ") || "no other feature"}.`,
  severity: "error",
  from: { path: `^app/features/${feature}/`, pathNot: tests },
  to: { path: "^app/features/", pathNot: `^app/features/${oneOf([feature, ...mayUse])}/` },
}));

const routeParts = "^app/routes/.*\\.server\\.ts$";

module.exports = {
  forbidden: [
    ...featureRules,
    {
      name: "every-feature-stands-in-the-table",
      comment: "A new feature needs a line in the table above before it may import anything.",
      severity: "error",
      from: { path: "^app/features/[^/]+/", pathNot: `^app/features/${oneOf(Object.keys(features))}/` },
      to: {},
    },
    {
      name: "features-know-no-route",
      severity: "error",
      from: { path: "^app/(features|ui|platform)/", pathNot: tests },
      to: { path: "^app/(root|routes|entry[.](client|server)|server|manage)([.]tsx?$|/)" },
    },
    {
      name: "nothing-imports-a-route",
      comment: "What two routes share belongs in a feature. Tests of routes may, of course.",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: tests },
      to: { path: "^app/routes/", pathNot: [tests, routeParts] },
    },
    {
      name: "only-routes-use-route-parts",
      comment: "Who is asking, and for which record: parts of the door that several routes share.",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: ["^app/routes/", tests] },
      to: { path: routeParts },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      from: { path: "^app/ui/", pathNot: tests },
      to: { path: "^app/features/" },
    },
    {
      name: "platform-is-the-floor",
      severity: "error",
      from: { path: "^app/platform/", pathNot: tests },
      to: { path: "^app/(features|ui)/" },
    },
    {
      name: "paths-import-nothing",
      severity: "error",
      from: { path: "^app/paths[.]ts$" },
      to: {},
    },
    {
      name: "browser-code-reaches-no-server-code",
      comment: "What runs in a browser may take a type from a .server file, and nothing else.",
      severity: "error",
      from: {
        path: "^app/(ui/|features/[^/]+/components/|entry[.]client)|[.]client[.]tsx?$",
        pathNot: tests,
      },
      to: { path: "[.]server[.]tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-app-does-not-stand-on-its-tests",
      severity: "error",
      from: { path: "^app/(features|ui|platform|routes)/", pathNot: tests },
      to: { path: "^tests/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "every-import-is-there",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^app/platform/database/client/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
