import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./tests/run/browser.mjs";

const port = process.env.JOURNEYS_PORT ?? "3457";
const baseURL = `http://127.0.0.1:${port}`;
const executablePath = findBrowser();

// The journeys sign in with it, in processes that read this file too.
process.env.CONVERSATIONS_DEMO_PASSWORD ??= "journeys try every door";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/journeys",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Only what hangs ends by it: a journey of many pages takes minutes on a busy machine.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    // Recording every journey would take as long again as the journeys; `--trace retain-on-failure` records them.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-gpu-compositing",
        "--disable-software-rasterizer",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", grepInvert: /@phone-nojs/, use: { ...devices["Desktop Chrome"] } },
    // A citizen's phone with scripts off: the journeys tagged @phone-nojs.
    {
      name: "phone-nojs",
      grep: /@phone-nojs/,
      use: {
        viewport: { width: 360, height: 740 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
        javaScriptEnabled: false,
      },
    },
  ],
  webServer: {
    command: "node tests/run/journeys-server.mjs",
    url: `${baseURL}/healthz`,
    env: { HOST: "127.0.0.1", PORT: port, PUBLIC_URL: baseURL },
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
