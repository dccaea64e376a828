import { boolean, choice, datetime, double, guid, integer, lookup, memo, text } from "../columns.ts";
import type { Relationship, Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const publisher = platformTable({
  name: "publisher",
  schemaName: "Publisher",
  set: "publishers",
  label: "Publisher",
  typeCode: 7101,
  nameColumn: "friendlyname",
  columns: [
    text("friendlyname", 256),
    text("uniquename", 256),
    text("customizationprefix", 8),
    integer("customizationoptionvalueprefix"),
  ],
});

const solution = platformTable({
  name: "solution",
  schemaName: "Solution",
  set: "solutions",
  label: "Solution",
  typeCode: 7100,
  nameColumn: "friendlyname",
  columns: [
    text("friendlyname", 256),
    text("uniquename", 65),
    text("version", 256),
    memo("description"),
    boolean("ismanaged"),
    boolean("isvisible", 1),
    datetime("installedon"),
    lookup("publisherid", ["publisher"]),
  ],
});

const solutionComponent = platformTable({
  name: "solutioncomponent",
  schemaName: "SolutionComponent",
  set: "solutioncomponents",
  label: "Solution Component",
  typeCode: 7103,
  nameColumn: "solutioncomponentid",
  columns: [
    guid("solutioncomponentid"),
    integer("componenttype"),
    guid("objectid"),
    integer("rootcomponentbehavior"),
    lookup("solutionid", ["solution"]),
  ],
});

const importJob = platformTable({
  name: "importjob",
  schemaName: "ImportJob",
  set: "importjobs",
  label: "Import Job",
  typeCode: 9107,
  columns: [
    text("solutionname", 256),
    memo("data", 1073741823),
    double("progress"),
    datetime("startedon"),
    datetime("completedon"),
  ],
});

const environmentVariable = platformTable({
  name: "environmentvariabledefinition",
  schemaName: "EnvironmentVariableDefinition",
  set: "environmentvariabledefinitions",
  label: "Environment Variable Definition",
  typeCode: 380,
  nameColumn: "schemaname",
  ownership: "user",
  columns: [
    text("schemaname", 100),
    text("displayname", 100),
    memo("description", 2000),
    choice("type", {
      ...{ 100000000: "String", 100000001: "Number", 100000002: "Boolean", 100000003: "JSON" },
      ...{ 100000004: "Data Source", 100000005: "Secret" },
    }),
    memo("defaultvalue", 2000),
    boolean("isrequired"),
    choice("secretstore", { 0: "Azure Key Vault", 1: "Microsoft Dataverse" }),
    text("introducedversion", 48),
  ],
});

const environmentVariableValue = platformTable({
  name: "environmentvariablevalue",
  schemaName: "EnvironmentVariableValue",
  set: "environmentvariablevalues",
  label: "Environment Variable Value",
  typeCode: 381,
  nameColumn: "schemaname",
  ownership: "user",
  columns: [
    text("schemaname", 100),
    memo("value", 2000),
    lookup("environmentvariabledefinitionid", ["environmentvariabledefinition"], {
      schemaName: "EnvironmentVariableDefinitionId",
    }),
  ],
});

export const solutionTables: readonly Table[] = [
  publisher,
  solution,
  solutionComponent,
  importJob,
  environmentVariable,
  environmentVariableValue,
];

export const solutionRelationships: readonly Relationship[] = [
  {
    name: "environmentvariabledefinition_environmentvariablevalue",
    referencing: "environmentvariablevalue",
    column: "environmentvariabledefinitionid",
    referenced: "environmentvariabledefinition",
    navigation: "EnvironmentVariableDefinitionId",
    collection: "environmentvariabledefinition_environmentvariablevalue",
    onDelete: "Cascade",
  },
  {
    name: "solution_solutioncomponent",
    referencing: "solutioncomponent",
    column: "solutionid",
    referenced: "solution",
    navigation: "solutionid",
    collection: "solution_solutioncomponent",
    onDelete: "Cascade",
  },
  {
    name: "publisher_solution",
    referencing: "solution",
    column: "publisherid",
    referenced: "publisher",
    navigation: "publisherid",
    collection: "publisher_solution",
    onDelete: "Restrict",
  },
];
