import type { EnvironmentVariable } from "../model/environment-variable.ts";
import { baseLanguage } from "./labels.ts";
import { element, leaf, type XmlElement } from "./xml.ts";

const typeNumbers: Readonly<Record<EnvironmentVariable["kind"], number>> = { text: 100000000, secret: 100000005 };

/** Azure Key Vault; the platform's other store is Dataverse itself. */
const keyVault = 0;

const described = (name: string, text: string): XmlElement =>
  element(name, { default: text }, [element("label", { description: text, languagecode: baseLanguage })]);

/**
 * `environmentvariabledefinitions/<schema name>/environmentvariabledefinition.xml`, its children in the alphabet's order as exports
 * have them. There is no file with a value beside it.
 */
export const environmentVariableFile = (variable: EnvironmentVariable): XmlElement =>
  element("environmentvariabledefinition", { schemaname: variable.name }, [
    described("description", variable.description),
    described("displayname", variable.label),
    leaf("introducedversion", "1.0.0.0"),
    leaf("iscustomizable", 1),
    leaf("isrequired", 0),
    leaf("secretstore", keyVault),
    leaf("type", typeNumbers[variable.kind]),
  ]);
