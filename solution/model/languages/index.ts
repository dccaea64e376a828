import { arabic } from "./arabic/index.ts";
import { dutch } from "./dutch/index.ts";
import { french } from "./french/index.ts";
import { german } from "./german/index.ts";
import { japanese } from "./japanese/index.ts";
import type { Language } from "./language.ts";
import { portuguese } from "./portuguese/index.ts";
import { spanish } from "./spanish/index.ts";

/** Languages of the labels besides English, in the order in which files list them. */
export const languages: readonly Language[] = [german, french, spanish, dutch, portuguese, japanese, arabic];
