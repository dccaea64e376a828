import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { completeEnvFile, envFileSecrets } from "../../../../server/adapters/secrets/env-file.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counterfoil-env-"));
  path = join(folder, "server.env");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe("a file of signing secrets", () => {
  it("is made for its owner's eyes alone", async () => {
    expect(await envFileSecrets(path).add("whsec_1")).toEqual({ ok: true, value: {} });
    expect(readFileSync(path, "utf8")).toBe("STRIPE_WEBHOOK_SECRETS=whsec_1\n");
    expect(modeOf(path)).toBe("600");
  });

  it("is closed to others when it was open", async () => {
    writeFileSync(path, "A=1\n");
    chmodSync(path, 0o644);
    await envFileSecrets(path).add("whsec_1");
    expect(modeOf(path)).toBe("600");
  });

  it.each([
    [
      "lines before and after",
      "# mine\nA=1\nSTRIPE_WEBHOOK_SECRETS=whsec_0\nB=2\n",
      "# mine\nA=1\nSTRIPE_WEBHOOK_SECRETS=whsec_0,whsec_1\nB=2\n",
    ],
    ["quotation marks", 'STRIPE_WEBHOOK_SECRETS="whsec_0"\n', "STRIPE_WEBHOOK_SECRETS=whsec_0,whsec_1\n"],
    [
      "export, and a last line without an end",
      "export STRIPE_WEBHOOK_SECRETS=whsec_0",
      "export STRIPE_WEBHOOK_SECRETS=whsec_0,whsec_1",
    ],
    ["an empty value", "STRIPE_WEBHOOK_SECRETS=\nA=1\n", "STRIPE_WEBHOOK_SECRETS=whsec_1\nA=1\n"],
    ["no such line, and no end", "A=1", "A=1\nSTRIPE_WEBHOOK_SECRETS=whsec_1\n"],
    [
      "lines that end in two ways",
      "A=1\r\nB=2\nSTRIPE_WEBHOOK_SECRETS=whsec_0\r\n",
      "A=1\r\nB=2\nSTRIPE_WEBHOOK_SECRETS=whsec_0,whsec_1\r\n",
    ],
    [
      "a name that only begins alike",
      "STRIPE_WEBHOOK_SECRETS_OLD=x\n",
      "STRIPE_WEBHOOK_SECRETS_OLD=x\nSTRIPE_WEBHOOK_SECRETS=whsec_1\n",
    ],
    [
      "two lines, of which the last counts",
      "STRIPE_WEBHOOK_SECRETS=x\nSTRIPE_WEBHOOK_SECRETS=whsec_0\n",
      "STRIPE_WEBHOOK_SECRETS=x\nSTRIPE_WEBHOOK_SECRETS=whsec_0,whsec_1\n",
    ],
  ])("keeps all else, with %s", async (_what, before, after) => {
    writeFileSync(path, before);
    await envFileSecrets(path).add("whsec_1");
    expect(readFileSync(path, "utf8")).toBe(after);
  });

  it("holds a secret once", async () => {
    await envFileSecrets(path).add("whsec_1");
    await envFileSecrets(path).add("whsec_1");
    expect(readFileSync(path, "utf8")).toBe("STRIPE_WEBHOOK_SECRETS=whsec_1\n");
  });

  it("tells whether one is there", async () => {
    expect(await envFileSecrets(path).holdsAny()).toEqual({ ok: true, value: false });
    writeFileSync(path, "STRIPE_WEBHOOK_SECRETS=\n");
    expect(await envFileSecrets(path).holdsAny()).toEqual({ ok: true, value: false });
    writeFileSync(path, "STRIPE_WEBHOOK_SECRETS=whsec_1\n");
    expect(await envFileSecrets(path).holdsAny()).toEqual({ ok: true, value: true });
  });

  it("is written through a link, which stays one", async () => {
    const link = join(folder, "link.env");
    writeFileSync(path, "A=1\n");
    symlinkSync(path, link);
    await envFileSecrets(link).add("whsec_1");
    expect(readFileSync(path, "utf8")).toContain("whsec_1");
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === "link.env")
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  it("leaves nothing behind when its folder is not there, and says so", async () => {
    const refused = await envFileSecrets(join(folder, "none", "server.env")).add("whsec_1");
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining("cannot be read or written") });
    expect(JSON.stringify(refused)).not.toContain("whsec_1");
  });

  it("leaves no half-written file beside it", async () => {
    await envFileSecrets(path).add("whsec_1");
    await envFileSecrets(path).add("whsec_2");
    expect(readdirSync(folder)).toEqual(["server.env"]);
  });

  it("gets the names that it lacks, and keeps the values that it has", async () => {
    writeFileSync(path, "DATAVERSE_WEBHOOK_KEY=mine\nPORTAL_KEY=\n");
    const values = { DATAVERSE_WEBHOOK_KEY: "made-up", PORTAL_KEY: "made-up-too", OTHER: "1" };
    expect(await completeEnvFile(path, values)).toEqual({ ok: true, value: undefined });
    expect(readFileSync(path, "utf8")).toBe("DATAVERSE_WEBHOOK_KEY=mine\nPORTAL_KEY=made-up-too\nOTHER=1\n");
    expect(modeOf(path)).toBe("600");
  });
});
