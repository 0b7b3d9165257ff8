// The built app for the browser journeys: in demo mode, on a data folder of its own that is new every time.
import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => new URL(`../../${path}`, import.meta.url);

if (!existsSync(at("build/server/server.js"))) {
  console.error("The app is not built yet: npm run build");
  process.exit(1);
}
const data = fileURLToPath(at("test-results/journeys-data"));
rmSync(data, { recursive: true, force: true });
Object.assign(process.env, {
  NODE_ENV: "production",
  CONVERSATIONS_DEMO: "1",
  DATA_DIR: data,
  // A journey that looks months ahead writes the moment there.
  CONVERSATIONS_CLOCK: `${data}-clock`,
});
rmSync(`${data}-clock`, { force: true });
await import(at("build/server/server.js").href);
