// Builds what browsers load: build.mjs OUTPUT. One style sheet, one script for every page, one for the editor.
import { readFile, writeFile, mkdir, cp } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import * as sass from "sass";

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(process.argv[2] ?? path.join(here, "../wwwroot"));

const documentStyle = await readFile(path.join(here, "../../PolicyForge.Documents/Html/document.css"), "utf8");
await mkdir(output, { recursive: true });
await Promise.all([buildStyles(), buildScripts(), copyImages()]);

async function buildStyles() {
  const result = sass.compile(path.join(here, "styles/site.scss"), {
    loadPaths: [path.join(here, "node_modules"), path.join(here, "styles")],
    importers: [{ canonicalize: documentUrl, load: loadDocumentStyle }],
    style: "compressed",
    quietDeps: true,
  });
  const minified = await esbuild.transform(result.css, { loader: "css", minify: true });
  await writeFile(path.join(output, "site.css"), minified.code);
}

function documentUrl(name) {
  return name === "policy-document" ? new URL("policyforge:document") : null;
}

// A document inside a page looks as it does alone: its own style sheet, for everything below one element, by day only.
function loadDocumentStyle() {
  const byDay = documentStyle.replace(/@media \(prefers-color-scheme: dark\) \{[\s\S]*?\n\}\n/, "").replace("light dark", "light");
  const scoped = byDay.replaceAll(":root", "&").replace(/^(html|body) \{/gm, "& {");
  return { contents: `.policy-frame {\n${scoped}\n}`, syntax: "scss" };
}

async function buildScripts() {
  await esbuild.build({
    entryPoints: [path.join(here, "scripts/site.js"), path.join(here, "scripts/start.js"), path.join(here, "scripts/editor.js")],
    outdir: output,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    plugins: [{ name: "used-parts", setup: leaveUnusedOut }],
  });
}

// The editor's commands know of trees that its own colours do without; the package does not say that it may be left out.
function leaveUnusedOut(build) {
  build.onResolve({ filter: /^@lezer\/common$/ }, async ({ path: name, pluginData, ...where }) =>
    pluginData ? undefined : { ...await build.resolve(name, { ...where, pluginData: true }), sideEffects: false });
}

async function copyImages() {
  await cp(path.join(here, "images"), output, { recursive: true });
}
