import { readFileSync } from "node:fs";
import { join } from "node:path";

export const controlFolder = join(__dirname, "../../../../PaymentControl");

export const languages = ["1033", "1031", "1036", "3082", "1043", "1046", "1025", "1037", "1041"] as const;

/** The sentences of one language's .resx by key. */
export const readResx = (lcid: string): ReadonlyMap<string, string> => {
  const xml = readFileSync(join(controlFolder, "strings", `PaymentControl.${lcid}.resx`), "utf8");
  const file = new DOMParser().parseFromString(xml, "application/xml");
  return new Map(
    [...file.querySelectorAll("data")].map((data) => [
      data.getAttribute("name") ?? "",
      data.querySelector("value")?.textContent ?? "",
    ]),
  );
};

/** `context.resources` of a host that speaks this language. */
export const resourcesOf = (lcid: string) => {
  const sentences = readResx(lcid);
  return { getString: (key: string) => sentences.get(key) ?? key };
};
