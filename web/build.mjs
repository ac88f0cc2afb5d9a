// Builds the one script of the page, and writes the hash of what it was built from on its first line,
// so that a test can tell, without node, whether the committed file is that of the committed sources.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../src/rjwar/formats/page/page.js");

// Every source by its path, and what decides how they are built.
const sources = readdirSync(join(here, "src"), { recursive: true })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(here, "src", name));
const files = [
  ...sources,
  ...["build.mjs", "package-lock.json", "tsconfig.json"].map((name) => join(here, name)),
];

const hash = createHash("sha256");
for (const name of files.map((file) => relative(here, file).replaceAll("\\", "/")).sort()) {
  hash.update(`${name}\n`).update(readFileSync(join(here, name)));
}

const { outputFiles } = await build({
  entryPoints: [join(here, "src/main.ts")],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  write: false,
});
const script = outputFiles[0].text.trim();
if (/<\/script|<!--/i.test(script)) throw new Error("the script has what would end it in a page");
writeFileSync(out, `// ${hash.digest("hex")}\n${script}\n`);
console.log(`page.js: ${script.length} characters`);
