import type { ControlDefinition } from "../imported/definitions.ts";
import { contextOf, type Surroundings } from "./context.ts";
import { type CodeComponent, loadComponent, loadStyles } from "./registry.ts";

/** What changes from one `updateView` to the next; the rest is the mount's own business. */
export type Moment = Omit<Surroundings, "definition" | "allocatedWidth" | "trackContainerResize" | "updatedProperties">;

export interface MountedComponent {
  /** Calls `updateView` with what is true now. */
  update(updatedProperties?: readonly string[]): void;
  destroy(): void;
}

export interface Mount {
  readonly definition: ControlDefinition;
  readonly container: HTMLDivElement;
  /** Asked anew at every `updateView`. */
  readonly moment: () => Moment;
  /** The component's outputs after it called `notifyOutputChanged`. */
  readonly onOutputs: (outputs: Readonly<Record<string, unknown>>) => void;
}

/** Where the hosts serve a file of an imported component; the version keeps caches honest, as the platform does. */
export const componentFile = ({ name, version }: ControlDefinition, path: string): string =>
  `/_hosts/controls/${name}/${path}?v=${version}`;

/** Loads, constructs and initialises a component; the life cycle of the platform from `init` to `destroy`. */
export const mountComponent = async (mount: Mount): Promise<MountedComponent> => {
  const { definition, container } = mount;
  definition.css.forEach((path) => loadStyles(componentFile(definition, path)));
  const Component = await loadComponent(definition.registration, componentFile(definition, definition.code));
  const component: CodeComponent = new Component();
  let tracksWidth = false;
  const context = (updatedProperties: readonly string[]): unknown =>
    contextOf({
      ...mount.moment(),
      definition,
      updatedProperties,
      allocatedWidth: tracksWidth ? container.clientWidth : -1,
      trackContainerResize: (track) => {
        tracksWidth = track;
      },
    });
  const update = (updatedProperties: readonly string[] = ["parameters"]): void => {
    component.updateView(context(updatedProperties));
  };
  component.init(context([]), () => mount.onOutputs(component.getOutputs?.() ?? {}), {}, container);
  update([]);
  let width = container.clientWidth;
  const observer = new ResizeObserver(() => {
    if (!tracksWidth || container.clientWidth === width) return;
    width = container.clientWidth;
    update(["layout"]);
  });
  observer.observe(container);
  return {
    update,
    destroy: () => {
      observer.disconnect();
      component.destroy();
    },
  };
};
