import { vitePlugin as remix } from "@remix-run/dev";
import postcssRtlcss from "postcss-rtlcss";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

// `:where` adds no weight, so a flipped rule neither wins nor loses against the rules around it.
const directionPrefixes = {
  ltrPrefix: ':where(html[dir="ltr"])',
  rtlPrefix: ':where(html[dir="rtl"])',
  bothPrefix: ":where(html[dir])",
};

// The web server and the command line are built from one module graph, so that both hold the same database client.
const serverEntries: Plugin = {
  name: "server-entries",
  enforce: "post",
  config: (_config, { command, isSsrBuild }) =>
    command === "build" && isSsrBuild
      ? { build: { rollupOptions: { input: { server: "./app/server.ts", manage: "./app/manage.ts" } } } }
      : undefined,
};

// In the browser the texts of one language are one file, and the office's another.
const browserTexts: Plugin = {
  name: "browser-texts",
  config: (_config, { command, isSsrBuild }) =>
    command === "build" && !isSsrBuild
      ? { build: { rollupOptions: { output: { manualChunks: textsFile } } } }
      : undefined,
};

function textsFile(path: string): string | undefined {
  const [, language, office = ""] = /\/locales\/(\w+)\/[\w-]+?(-office)?\.json$/.exec(path) ?? [];
  return language && `texts-${language}${office}`;
}

export default defineConfig({
  plugins: [remix(remixConfig), serverEntries, browserTexts],
  css: {
    // One stylesheet serves both directions: the design system uses physical properties.
    postcss: { plugins: [postcssRtlcss(directionPrefixes)] },
    preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ["if-function"] } },
  },
  optimizeDeps: { exclude: ["@node-rs/argon2", "@electric-sql/pglite"] },
  build: { target: "es2022" },
});
