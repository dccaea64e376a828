import { asksForHelp, readArguments, usage } from "../../../sandbox/arguments.ts";
import { readPortArgument } from "../../../sandbox/port-argument.ts";

describe("the sandbox's arguments", () => {
  it("have good defaults", () => {
    expect(readArguments([], {})).toEqual({ ok: true, value: { port: 4780, data: undefined, server: true } });
  });

  it("take the port from the option before the environment", () => {
    expect(readArguments(["--port", "4790"], { PORT: "4785" })).toMatchObject({ value: { port: 4790 } });
    expect(readArguments([], { PORT: "4785" })).toMatchObject({ value: { port: 4785 } });
  });

  it("keep the state in a folder and leave the server out when asked to", () => {
    expect(readArguments(["--data", "kept", "--no-server"], {})).toMatchObject({
      value: { data: "kept", server: false },
    });
  });

  it("are told to whoever asks for help", () => {
    expect([["--help"], ["--port", "1", "-h"], ["--data", "help"], []].map(asksForHelp)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    for (const option of ["--port N", "--data DIR", "--no-server", "--help"]) expect(usage).toContain(option);
  });

  it("are named in a sentence of their own when one of them is not known", () => {
    const result = readArguments(["--prot"], {});
    expect(result).toEqual({
      ok: false,
      error: expect.stringMatching(/Unknown option '--prot'\. Known options: /),
    });
  });

  it.each([
    ["a word for a port", ["--port", "many"], /"many" is not a port/],
    ["nothing for a port", ["--port", " "], /" " is not a port/],
    ["a port beyond the last", ["--port", "70000"], /from 0 to 65535/],
    ["an option nobody knows", ["--prot", "1"], /Known options: --port N/],
  ])("refuse %s in a sentence", (_what, words, sentence) => {
    const result = readArguments(words, {});
    expect(result).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });
});

describe("a program that takes a port alone", () => {
  it("listens where it is told, and at its own port otherwise", () => {
    expect(readPortArgument(["--port", "4791"], 4790)).toEqual({ ok: true, value: 4791 });
    expect(readPortArgument([], 4790)).toEqual({ ok: true, value: 4790 });
  });

  it.each([
    ["an option nobody knows", ["--theme", "dark"], /Unknown option '--theme'.*Known options: --port N\.$/],
    ["a word for a port", ["--port", "many"], /"many" is not a port/],
  ])("refuses %s in a sentence", (_what, words, sentence) => {
    expect(readPortArgument(words, 4790)).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });
});
