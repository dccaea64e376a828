import type { AskedFor } from "./requests.ts";

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
}

/** What a quick create form begins with, as text; a lookup by its three parameters. */
export type StartingValues = Readonly<Record<string, string>>;

/** What commands need of the app around them. */
export interface StaffHost {
  /** LCID of the user. */
  readonly languageId: number;
  ask(question: Question): Promise<boolean>;
  showProgress(message: string): void;
  hideProgress(): void;
  /** The row that was saved; undefined when the panel was closed without one. */
  quickCreate(table: AskedFor["table"], values: StartingValues): Promise<AskedFor | undefined>;
  /** Whether a role of the user lets them create rows of the table. */
  mayCreate(table: AskedFor["table"]): Promise<boolean>;
}
