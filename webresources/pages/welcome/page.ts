import { welcomeStringsFor } from "../../strings/welcome/strings.ts";
import { appXrm } from "../app-xrm.ts";
import { dressPage, pageLanguage } from "../page-language.ts";
import { renderWelcome } from "./render.ts";

const languageId = pageLanguage(appXrm());
const words = welcomeStringsFor(languageId);
dressPage(words.title, languageId);
document.getElementById("page")?.replaceChildren(...renderWelcome(words, window.location.search));
