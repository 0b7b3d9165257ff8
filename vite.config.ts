import { vitePlugin as remix } from "@remix-run/dev";
import postcssRtlcss from "postcss-rtlcss";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/** The server build has two entries, the web server and the command line, in place of Remix's own single one. */
const serverEntries: Plugin = {
  name: "server-entries",
  // Remix's plugin sets its own entry; the last word counts.
  enforce: "post",
  config: (_, { isSsrBuild, command }) =>
    isSsrBuild && command === "build"
      ? { build: { rollupOptions: { input: { server: "./app/server.ts", manage: "./app/manage.ts" } } } }
      : {},
};

export default defineConfig({
  plugins: [remix(remixConfig), serverEntries],
  css: {
    // One stylesheet serves both directions: the design system uses physical properties.
    postcss: { plugins: [postcssRtlcss()] },
    preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ["if-function"] } },
  },
  optimizeDeps: { exclude: ["@node-rs/argon2", "@electric-sql/pglite"] },
  build: { target: "es2022" },
});
