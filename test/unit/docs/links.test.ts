import { existsSync } from "node:fs";
import { posix, join } from "node:path";
import { anchorsOf, pages, root, targetsOf } from "./support/markdown.ts";

/** Nothing, or what is wrong with a link on a page. */
const faultOf = (page: string, target: string): readonly string[] => {
  if (/^[a-z]+:/.test(target)) return [];
  const [path = "", anchor = ""] = target.split("#");
  const file = path === "" ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(path)));
  if (!existsSync(join(root, file))) return [`${page} → ${target}: no such file`];
  if (anchor === "" || anchorsOf(pages.get(file) ?? "").has(anchor)) return [];
  return [`${page} → ${target}: no such heading`];
};

const faultsIn = (page: string, text: string): readonly string[] =>
  targetsOf(text).flatMap((target) => faultOf(page, target));

it("leads every link and picture of every page to a file, and to a heading where it names one", () => {
  expect([...pages].flatMap(([page, text]) => faultsIn(page, text))).toEqual([]);
  expect(pages.has("docs/makers.md")).toBe(true);
});

it.each([
  ["a page that is not there", "[x](nowhere.md)", "no such file"],
  ["a picture that is not there", "![x](pictures/nowhere.png)", "no such file"],
  ["a heading that is not there", "[x](payment.md#nowhere)", "no such heading"],
  ["a heading of its own that is not there", "[x](#nowhere)", "no such heading"],
])("finds %s", (_what, text, fault) => {
  expect(faultsIn("docs/makers.md", text)).toEqual([expect.stringContaining(fault)]);
});

it("takes code for no link, and no line of code for a heading", () => {
  expect(targetsOf("`[x](y)`\n\n```md\n[x](y)\n```\n")).toEqual([]);
  expect([...anchorsOf("# One `two`, three\n\n```sh\n# no heading\n```\n\n## Again\n\n## Again\n")]).toEqual([
    "one-two-three",
    "again",
    "again-1",
  ]);
});
