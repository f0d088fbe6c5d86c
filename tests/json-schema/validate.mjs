// Holds the schemas of 'semconv json-schema' against Ajv. See README.md.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tool = process.env.SEMCONV_TOOL ?? ["debug", "release"]
  .map(kind => join(root, "artifacts/bin/SemconvTool", kind, "semconv.dll"))
  .find(path => existsSync(path));
const syntaxCases = join(root, "tests/Semconv.Core.Tests/Cases/Syntax");

// Errors that need more than a schema: two lists compared, the grammar of wildcards.
const beyondSchemas = new Set(["SC1113", "SC1116"]);

const failures = [];
let count = 0;

function semconv(...args) {
  const [program, first] = tool.endsWith(".dll") ? ["dotnet", [tool]] : [tool, []];
  try {
    return execFileSync(program, [...first, ...args], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
  } catch (error) {
    // Commands that find problems, also in what they were told, end with 1 or 2, and print what is judged here.
    if (error.status === 1 || error.stdout?.length > 0) {
      return error.stdout;
    }

    throw new Error(`semconv ${args.join(" ")}: ${error.stderr || error.message}`);
  }
}

const validators = new Map();

function validatorOf(name) {
  if (!validators.has(name)) {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: false });
    validators.set(name, ajv.compile(JSON.parse(semconv("json-schema", "-j", name))));
  }

  return validators.get(name);
}

function sarifValidator() {
  const path = fileURLToPath(new URL("node_modules/.sarif-schema-2.1.0.json", import.meta.url));
  const ajv = new Ajv({ strict: false });
  ajv.addFormat("uri", text => URL.canParse(text));
  ajv.addFormat("uri-reference", text => /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(text) && URL.canParse(text, "file:///"));
  ajv.addFormat("date-time", text => !Number.isNaN(Date.parse(text)));
  return ajv.compile(JSON.parse(readFileSync(path, "utf8")));
}

/** One run of the tool, whose results point at rules that are there. */
function judgeSarif(what, hasResults, command, ...args) {
  count++;
  const validate = validators.get("sarif") ?? validators.set("sarif", sarifValidator()).get("sarif");
  const log = JSON.parse(semconv(command, "--format", "sarif", ...args));
  if (!validate(log)) {
    failures.push(`${what} (sarif): ${JSON.stringify(validate.errors[0])}`);
    return;
  }

  const { tool: { driver }, results } = log.runs[0];
  if (results.some(result => driver.rules[result.ruleIndex].id !== result.ruleId)) {
    failures.push(`${what} (sarif): a result points at another rule`);
  }

  if (hasResults && results.length === 0) {
    failures.push(`${what} (sarif): there are no results`);
  }
}

function judge(what, name, document, isValid) {
  count++;
  const validate = validatorOf(name);
  if (validate(document) !== isValid) {
    const why = isValid ? JSON.stringify(validate.errors?.[0]) : "it was accepted";
    failures.push(`${what} (${name}): ${why}`);
  }
}

function yamlFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter(path => path.endsWith(".yaml"))
    .map(path => join(folder, path))
    .sort();
}

const isManifest = path => basename(path).endsWith("manifest.yaml");

function schemaOf(path, document) {
  if (isManifest(path)) {
    return document?.file_format === "manifest/2.0" ? "publication-manifest-v2" : "definition-manifest-v2";
  }

  const isDefinition2 = document?.file_format === "definition/2" || document?.version === "2";
  return isDefinition2 ? "semconv-definition-v2" : "semconv-group";
}

function judgeFile(path, isValid) {
  const document = parse(readFileSync(path, "utf8")) ?? null;
  judge(path.slice(root.length), schemaOf(path, document), document, isValid);
  if (!isManifest(path)) {
    judge(path.slice(root.length), "semconv-definition", document, isValid);
  }
}

function hasErrorForSchemas(folder) {
  const expected = readFileSync(join(folder, "expected.diagnostics.txt"), "utf8");
  return [...expected.matchAll(/: error (SC\d{4})/g)].some(match => !beyondSchemas.has(match[1]));
}

for (const name of /One of (.*?) \[default/.exec(semconv("json-schema", "--help").replace(/\s+/g, " "))[1].split(", ")) {
  count++;
  validatorOf(name);
}

for (const path of yamlFiles(join(root, "model"))) {
  judgeFile(path, true);
}

for (const name of readdirSync(syntaxCases).sort()) {
  const folder = join(syntaxCases, name);
  for (const path of yamlFiles(folder)) {
    judgeFile(path, !hasErrorForSchemas(folder));
  }
}

for (const registry of ["model/dapr", "model/otel"]) {
  const json = (...args) => JSON.parse(semconv(...args, "-r", registry));
  const diff = (...args) => json("diff", "--baseline-registry", "model/otel", ...args);
  judge(`resolve ${registry}`, "resolved-registry", json("resolve", "--v2=false", "-f", "json"), true);
  judge(`resolve --v2 ${registry}`, "materialized-registry-v2", json("resolve", "--v2", "-f", "json"), true);
  judge(`diff ${registry}`, "diff", diff("--v2=false", "--format", "json"), true);
  judge(`diff --v2 ${registry}`, "diff-v2", diff("--v2", "--format", "json"), true);
  judge(`diff ${registry}`, "diff-detailed", diff("--format", "detailed-json"), true);
}

const problems = semconv("check", "-r", join(syntaxCases, "many-errors-of-one-file-at-once"), "--format", "json");
judge("check", "diagnostics", JSON.parse(problems), true);

for (const name of readdirSync(syntaxCases).sort()) {
  const folder = join(syntaxCases, name);
  judgeSarif(name, readFileSync(join(folder, "expected.diagnostics.txt"), "utf8").trim().length > 0, "check", "-r", folder);
}

const packages = ["naming_conventions", "stability", "backwards-compatibility"].flatMap(name => ["-p", name]);
judgeSarif("model/otel", false, "check", "-r", "model/otel", "--skip-policies");
judgeSarif("model/otel with rules", true, "check", "-r", "model/otel", ...packages, "--baseline-registry", "model/dapr");

// A span of the sidecar whose parent is missing, with an attribute that nobody declares.
const telemetry = mkdtempSync(join(tmpdir(), "semconv-"));
writeFileSync(join(telemetry, "traces.jsonl"), JSON.stringify({ resourceSpans: [{ scopeSpans: [{
  scope: { name: "durabletask" },
  spans: [{
    traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331", parentSpanId: "00f067aa0ba902b7", name: "activity||Charge", kind: 2,
    startTimeUnixNano: "1700000000000000000", endTimeUnixNano: "1700000001000000000",
    attributes: [{ key: "Not declared|<b>", value: { stringValue: "x" } }],
  }],
}] }] }));
judgeSarif("live-check", true, "live-check", "-r", "model/dapr", "--profile", "target", join(telemetry, "traces.jsonl"));
rmSync(telemetry, { recursive: true });

const folder = mkdtempSync(join(tmpdir(), "semconv-"));
semconv("package", "--v2", "-r", "model/dapr", "--resolved-registry-uri", "https://example.com/resolved.yaml", "-o", folder);
judge("package", "publication-manifest-v2", parse(readFileSync(join(folder, "manifest.yaml"), "utf8")), true);
judge("package", "resolved-registry-v2", parse(readFileSync(join(folder, "resolved.yaml"), "utf8")), true);
rmSync(folder, { recursive: true });

for (const failure of failures) {
  console.error(failure);
}

console.log(`${count} judged, ${failures.length} failed`);
process.exit(failures.length === 0 && count > 0 ? 0 : 1);
