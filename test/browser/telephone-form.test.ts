import { setGalleryStage } from "./support/gallery-stage.ts";

const stage = setGalleryStage();

describe("the form for cards that are read out on the telephone", () => {
  it.each([320, 520])("keeps its parts where the skeleton held their place, %d pixels wide", async (width) => {
    await stage.open({ state: "telephone", width });
    await stage.visit({ state: "telephone-loading", width });
    const held = await stage.places();
    for (const state of ["telephone", "telephone-declined"]) {
      await stage.visit({ state, width });
      expect({ state, ...(await stage.places()) }).toEqual({ state, ...held });
    }
  });
});
