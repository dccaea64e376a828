import { element, parent, type XmlElement } from "./xml.ts";

/** English, the base language of every label. */
export const baseLanguage = 1033;

const localized = (name: string, text: string): XmlElement =>
  element(name, { description: text, languagecode: baseLanguage });

export const localizedNames = (text: string): XmlElement => parent("LocalizedNames", localized("LocalizedName", text));
export const collectionNames = (text: string): XmlElement =>
  parent("LocalizedCollectionNames", localized("LocalizedCollectionName", text));
export const displayNames = (text: string): XmlElement => parent("displaynames", localized("displayname", text));
export const descriptions = (text: string): XmlElement => parent("Descriptions", localized("Description", text));
export const labels = (text: string): XmlElement => parent("labels", localized("label", text));

/** A ribbon's spelling. */
export const ribbonTitles = (text: string): XmlElement => parent("Titles", localized("Title", text));

/** A site map's spelling. */
export const siteMapTitles = (text: string): XmlElement =>
  parent("Titles", element("Title", { LCID: baseLanguage, Title: text }));
