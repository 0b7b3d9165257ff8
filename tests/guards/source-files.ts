import { readdirSync } from "node:fs";
import { join } from "node:path";

const generated = join("app", "platform", "database", "client");

/** Every TypeScript file of the product under a folder, tests and generated code left out, as paths from the root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (path === generated) return [];
      return entry.isDirectory() ? sourceFiles(path) : [path];
    })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|spec)\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .sort();
}
