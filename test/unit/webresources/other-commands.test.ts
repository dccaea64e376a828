import { XrmMockGenerator } from "xrm-mock";
import { confirmEnvironment, mayConfirmEnvironment } from "../../../webresources/environment-commands/commands.ts";
import { mayReplayEvent, replayEvent } from "../../../webresources/event-commands/commands.ts";
import { testDesk } from "./support/desk.ts";
import { testForm } from "./support/form.ts";

const eventForm = (state: number): Xrm.FormContext => {
  const { form } = testForm("cfl_gatewayevent");
  XrmMockGenerator.Attribute.createNumber({ name: "cfl_state", value: state }, [{ name: "cfl_state" }]);
  return form;
};

describe("the Replay button", () => {
  it.each([
    ["applied", 413500000, false],
    ["ignored", 413500001, false],
    ["parked", 413500002, true],
    ["a dead letter", 413500003, true],
    ["asked for already", 413500004, false],
  ])("on an event that is %s: shown %s", async (_state, value, shown) => {
    expect(await mayReplayEvent(eventForm(value), testDesk())).toBe(shown);
  });

  it("is not there for who may not ask", async () => {
    expect(await mayReplayEvent(eventForm(413500003), testDesk({ mayCreate: [] }))).toBe(false);
  });

  it("asks for the event by its row", async () => {
    const desk = testDesk();
    await replayEvent(eventForm(413500003), desk);
    expect(desk.asked).toEqual([{ kind: "replay", gatewayEventId: expect.stringMatching(/^\{?0A1B2C3D-/i) }]);
  });
});

describe("the button that confirms a copied environment", () => {
  const statusForm = (message: string): Xrm.FormContext => {
    const { form } = testForm("cfl_serverstatus");
    XrmMockGenerator.Attribute.createString({ name: "cfl_message", value: message }, [{ name: "cfl_message" }]);
    return form;
  };

  it.each([
    ["the server says that something is wrong", "This environment is a copy.", true],
    ["there is nothing to confirm", "", false],
  ])("when %s", async (_when, message, shown) => {
    expect(await mayConfirmEnvironment(statusForm(message), testDesk())).toBe(shown);
  });

  it("says what it means before it asks", async () => {
    const desk = testDesk();
    await confirmEnvironment(statusForm("copy"), desk);
    expect(desk.questions[0]?.text).toContain("What was asked for before this moment is never carried out here.");
    expect(desk.asked).toEqual([{ kind: "confirm_environment" }]);
  });
});
