import { build } from "esbuild";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundling } from "../bundling.ts";

const bundled = async (entry: string): Promise<string> => {
  const result = await build({ ...bundling, entryPoints: [entry], write: false });
  return result.outputFiles[0]?.text ?? "";
};

/** One HTML file with its style and script inside: a web resource loads nothing else, whatever the address it is served from. */
export const buildPage = async (page: string, folder: string): Promise<void> => {
  const own = join(import.meta.dirname, page);
  const [html, style, script] = await Promise.all([
    readFile(join(own, "page.html"), "utf8"),
    bundled(join(own, "page.css")),
    existsSync(join(own, "page.ts")) ? bundled(join(own, "page.ts")) : "",
  ]);
  const whole = html
    .replace("<!-- style -->", () => `<style>${style}</style>`)
    .replace("<!-- script -->", () =>
      script === "" ? "" : `<script>${script.replaceAll("</script", "<\\/script")}</script>`,
    );
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${page}.html`), whole);
};
