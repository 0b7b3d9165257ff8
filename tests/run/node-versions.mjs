// The built app on the versions of Node that people run it with: started as the demo, and one answer walked to its receipt.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerSurvey } from "../support/answer-survey.mjs";
import { startServer } from "../support/running-server.mjs";

/** @typedef {import("./totals.mjs").Totals} Totals */

const majors = [20, 22, 24];
const folder = fileURLToPath(new URL("../../test-results/node-versions/", import.meta.url));

/**
 * Walks one answer on each version; what cannot be fetched or does not reach its receipt is a failure.
 * @param {{ say: (line: string) => void }} terminal
 * @returns {Promise<Totals>}
 */
export async function walkOnNodeVersions({ say }) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const major of majors) {
    try {
      const node = fetchNode(major);
      const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
      if (!version.startsWith(`v${major}.`)) throw new Error(`${node} is ${version}`);
      const { reference, steps } = await walk(node);
      say(`ok     Node ${version}: ${steps} requests, receipt ${reference}`);
      totals.passed += 1;
    } catch (error) {
      say(`FAILED Node ${major}: ${error instanceof Error ? error.message : error}`);
      totals.failed += 1;
    }
  }
  return totals;
}

/** @param {string} node */
async function walk(node) {
  const server = await startServer({ node });
  try {
    const { reference, steps } = await answerSurvey(server.origin, { words: "It was easy to be heard." });
    return { reference, steps: steps.length };
  } finally {
    await server.stop();
  }
}

/**
 * The program of one version, out of the registry's package for this system.
 * @param {number} major
 */
function fetchNode(major) {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const home = join(folder, String(major));
  const program = join(home, "node_modules", name, system === "win" ? "bin/node.exe" : "bin/node");
  if (!existsSync(program)) {
    const npm = process.env.npm_execpath;
    const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock"];
    execFileSync(command, [...first, "install", "--prefix", home, ...quiet, `${name}@${major}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  return program;
}
