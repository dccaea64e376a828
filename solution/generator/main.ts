import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { choices } from "../model/choices/index.ts";
import { tables } from "../model/tables/index.ts";
import { coreTables } from "./core-tables.ts";

const root = join(import.meta.dirname, "..", "..");
const target = join(root, "core", "generated", "tables.ts");
await mkdir(dirname(target), { recursive: true });
await writeFile(target, coreTables(tables, choices));
