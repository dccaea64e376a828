import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, checkIds } from "../../../../server/use-cases/doctor/catalogue.ts";

const page = readFileSync(join(__dirname, "..", "..", "..", "..", "docs", "doctor.md"), "utf8");

/** Rows of the tables of checks, without the padding. */
const rows = page
  .split("\n")
  .filter((line) => /^\| `[a-z]+\.[a-z-]+` /.test(line))
  .map((line) => line.replace(/ +/g, " ").trim());

describe("the doctor's page", () => {
  it("tells of every check, in the words of the program, and of no other", () => {
    const wanted = checkIds.map((id) => `| \`${id}\` | ${catalogue[id].looksAt} | ${catalogue[id].why} |`);
    expect(rows).toEqual(expect.arrayContaining(wanted));
    expect(rows).toHaveLength(wanted.length);
  });
});
