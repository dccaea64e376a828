import { stringsOf } from "../../PaymentControl/strings/strings-of-host.ts";
import type { Strings } from "../../PaymentControl/strings/string-keys.ts";
import type { Language } from "./choice.ts";

const parse = (xml: string): ReadonlyMap<string, string> => {
  const file = new DOMParser().parseFromString(xml, "text/xml");
  const entries = [...file.querySelectorAll("data")].map(
    (data) => [data.getAttribute("name") ?? "", data.querySelector("value")?.textContent ?? ""] as const,
  );
  return new Map(entries);
};

const read = async (language: Language): Promise<Strings> => {
  const answer = await fetch(`/strings/PaymentControl.${language}.resx`);
  const sentences = parse(await answer.text());
  return stringsOf({ getString: (key) => sentences.get(key) ?? key });
};

const known = new Map<Language, Promise<Strings>>();

/** The control's sentences in a language, fetched once. */
export const sentencesIn = (language: Language): Promise<Strings> => {
  const found = known.get(language) ?? read(language);
  known.set(language, found);
  return found;
};
