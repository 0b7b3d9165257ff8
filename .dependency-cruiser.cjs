/**
 * Which way imports run: routes -> features -> platform, `ui` beside the features and knowing none of them, and inside
 * the features along the chain, never back. Each stage may use itself and those before it.
 */
const stages = ["partnership", "plans", "listening", "tagging", "answering"];

/** The channels of `listening` know consultations, programme and contributions, and never each other. */
const channels = ["surveys", "meetings", "panel", "returns"];

const tests = "[.](test|spec)[.]tsx?$";
const oneOf = (names) => `(${names.join("|")})`;

const chain = stages.slice(0, -1).map((stage, place) => ({
  name: `${stage}-knows-nothing-further-along`,
  comment: `features/${stage} may use itself and: ${stages.slice(0, place).join(", ") || "no other stage"}.`,
  severity: "error",
  from: { path: `^app/features/${stage}/`, pathNot: tests },
  to: { path: `^app/features/${oneOf(stages.slice(place + 1))}/` },
}));

const featureRules = [
  ...chain,
  {
    name: "a-channel-knows-no-other-channel",
    severity: "error",
    from: { path: `^app/features/listening/${oneOf(channels)}/`, pathNot: tests },
    to: { path: `^app/features/listening/${oneOf(channels)}/`, pathNot: "^app/features/listening/$1/" },
  },
  {
    name: "neither-tagging-nor-evidence-knows-a-channel",
    comment: "A further channel is one new folder in listening, and no line of tagging or of the evidence.",
    severity: "error",
    from: { path: "^app/features/(tagging|answering/evidence)/", pathNot: tests },
    to: { path: `^app/features/listening/${oneOf(channels)}/` },
  },
  {
    name: "what-every-channel-uses-knows-no-channel",
    severity: "error",
    from: {
      path: "^app/features/listening/",
      pathNot: [tests, `^app/features/listening/${oneOf(channels)}/`],
    },
    to: { path: `^app/features/listening/${oneOf(channels)}/` },
  },
];

/** What is made for a page, and so runs in a browser too. */
const browserCode = "^app/(ui/|features/.+([.]tsx$|/components/)|entry[.]client)|[.]client[.]tsx?$";

const routeParts = "^app/routes/.*\\.server\\.ts$";

module.exports = {
  forbidden: [
    ...featureRules,
    {
      name: "every-feature-stands-in-a-stage",
      severity: "error",
      from: { path: "^app/features/", pathNot: `^app/features/${oneOf(stages)}/` },
      to: {},
    },
    {
      name: "features-know-no-route",
      severity: "error",
      from: { path: "^app/(features|ui|platform)/", pathNot: tests },
      to: {
        path: "^app/(root|routes|access|guard[.]server|entry[.](client|server)|server|manage)([.]tsx?$|/)",
      },
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
      comment: "Who is asking, and for which record: what several routes do first.",
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
      comment: "Nothing that runs: the type of a language says which addresses there are.",
      severity: "error",
      from: { path: "^app/paths[.]ts$" },
      to: { dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-code-reaches-no-server-code",
      comment: "What runs in a browser may take a type from a .server file, and nothing else.",
      severity: "error",
      from: { path: browserCode, pathNot: [tests, "[.]server[.]tsx?$"] },
      to: { path: "[.]server[.]tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-code-reaches-no-schema",
      comment: "What a component needs of a form stands beside the form's schema, in a file without zod.",
      severity: "error",
      from: { path: browserCode, pathNot: [tests, "[.]server[.]tsx?$"] },
      to: {
        path: "^node_modules/(zod|@conform-to/zod)/|[/-]forms?[.]ts$",
        dependencyTypesNot: ["type-only"],
      },
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
