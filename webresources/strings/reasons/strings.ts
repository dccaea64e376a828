import type { Reason } from "../../../core/reasons.ts";
import { byLcid } from "../languages.ts";
import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { japanese } from "./ja.ts";
import { dutch } from "./nl.ts";
import { portuguese } from "./pt-br.ts";

export type ReasonStrings = Readonly<Record<Reason, string>>;

const languages = byLcid<ReasonStrings>({ arabic, german, english, spanish, french, japanese, dutch, portuguese });

/** In the user's language, else English. */
export const reasonStringsFor = (languageId: number): ReasonStrings => languages.get(languageId) ?? english;
